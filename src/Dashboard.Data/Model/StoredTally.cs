using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A count that another system has made.</summary>
internal sealed class StoredTally
{
    public long Id { get; set; }

    public int SourceId { get; set; }

    public long BatchId { get; set; }

    public DateOnly PeriodStart { get; set; }

    /// <summary>The day after the last.</summary>
    public DateOnly PeriodEnd { get; set; }

    public int UnitId { get; set; }

    /// <summary>0 when the row names no path, so that the key can compare it.</summary>
    public int StageId { get; set; }

    /// <summary>0 when the row is not split.</summary>
    public int SegmentId { get; set; }

    public int MetricVersionId { get; set; }

    public int Cell { get; set; }

    public long Count { get; set; }

    /// <summary>With a segment: whether the count belongs to the total too.</summary>
    public bool InTotal { get; set; }
}

internal sealed class StoredTallyConfiguration : IEntityTypeConfiguration<StoredTally>
{
    public void Configure(EntityTypeBuilder<StoredTally> builder)
    {
        builder.ToTable("tally_row");
        builder.HasIndex(tally => new
        {
            tally.SourceId, tally.UnitId, tally.PeriodStart, tally.PeriodEnd, tally.StageId, tally.SegmentId, tally.MetricVersionId, tally.Cell,
        }).IsUnique();
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(tally => tally.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(tally => tally.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(tally => tally.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredMetricVersion>().WithMany().HasForeignKey(tally => tally.MetricVersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
