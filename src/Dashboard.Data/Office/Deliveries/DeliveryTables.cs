using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Deliveries;

/// <summary>The tables of deliveries.</summary>
internal static class DeliveryTables
{
    public static void AddDeliveryTables(this ModelBuilder model)
    {
        model.Entity<StoredDelivery>(delivery =>
        {
            delivery.ToTable("delivery");
            delivery.HasIndex(one => one.Key).IsUnique();
            delivery.HasIndex(one => new { one.Who, one.IdempotencyKey }).IsUnique();
            delivery.HasIndex(one => new { one.Source, one.ReceivedAt });
        });
        model.Entity<StoredRhythm>().ToTable("source_rhythm").HasKey(rhythm => rhythm.Source);
    }
}
