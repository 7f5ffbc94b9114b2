using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A target of a metric for a unit or a unit level.</summary>
internal sealed class StoredTarget
{
    public int Id { get; set; }

    public int MetricId { get; set; }

    public int? UnitId { get; set; }

    public string? Level { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public double Value { get; set; }

    public int SourceId { get; set; }
}

internal sealed class StoredTargetConfiguration : IEntityTypeConfiguration<StoredTarget>
{
    public void Configure(EntityTypeBuilder<StoredTarget> builder)
    {
        builder.ToTable("target");
        builder.HasIndex(target => new { target.MetricId, target.UnitId, target.Level, target.ValidFrom }).IsUnique();
        builder.HasOne<StoredMetric>().WithMany().HasForeignKey(target => target.MetricId);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(target => target.UnitId);
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(target => target.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
