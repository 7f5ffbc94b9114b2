using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A level on a day. Levels are not added, so they stand outside the roll-ups.</summary>
internal sealed class StoredStock
{
    public long Id { get; set; }

    public int SourceId { get; set; }

    public long BatchId { get; set; }

    public int MetricId { get; set; }

    public int UnitId { get; set; }

    public DateOnly Day { get; set; }

    public double Value { get; set; }

    public double? Low { get; set; }

    public double? High { get; set; }
}

internal sealed class StoredStockConfiguration : IEntityTypeConfiguration<StoredStock>
{
    public void Configure(EntityTypeBuilder<StoredStock> builder)
    {
        builder.ToTable("stock_value");
        builder.HasIndex(stock => new { stock.UnitId, stock.MetricId, stock.Day, stock.SourceId }).IsUnique();
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(stock => stock.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(stock => stock.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredMetric>().WithMany().HasForeignKey(stock => stock.MetricId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(stock => stock.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
