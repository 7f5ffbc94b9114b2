using Dashboard.Core.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A value that responses can be split by. 0 stands for all in the roll-ups, so ids start at 1.</summary>
internal sealed class StoredSegment
{
    public int Id { get; set; }

    public SegmentKind Kind { get; set; }

    public required string Value { get; set; }
}

internal sealed class StoredSegmentConfiguration : IEntityTypeConfiguration<StoredSegment>
{
    public void Configure(EntityTypeBuilder<StoredSegment> builder)
    {
        builder.ToTable("segment_value");
        builder.HasIndex(segment => new { segment.Kind, segment.Value }).IsUnique();
    }
}
