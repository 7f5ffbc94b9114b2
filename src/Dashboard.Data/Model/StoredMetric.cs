using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A metric of the catalogue; ids follow the catalogue's order.</summary>
internal sealed class StoredMetric
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    /// <summary>The source that brought it; <c>null</c> for the shipped catalogue.</summary>
    public int? SourceId { get; set; }
}

internal sealed class StoredMetricConfiguration : IEntityTypeConfiguration<StoredMetric>
{
    public void Configure(EntityTypeBuilder<StoredMetric> builder)
    {
        builder.ToTable("metric");
        builder.HasIndex(metric => metric.Slug).IsUnique();
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(metric => metric.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
