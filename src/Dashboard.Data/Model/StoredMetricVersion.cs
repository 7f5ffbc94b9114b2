using Dashboard.Core.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>One version of a metric.</summary>
internal sealed class StoredMetricVersion
{
    public int Id { get; set; }

    public int MetricId { get; set; }

    public int Version { get; set; }

    public DateOnly ValidFrom { get; set; }

    public MetricKind Kind { get; set; }

    public required string Questionnaire { get; set; }

    public required string NameFi { get; set; }

    public string? NameSv { get; set; }

    public string? NameEn { get; set; }

    public string? QuestionFi { get; set; }

    public string? QuestionSv { get; set; }

    public string? QuestionEn { get; set; }

    /// <summary><c>value:role;…</c>; answers and roll-ups name an answer by its place here.</summary>
    public required string Answers { get; set; }

    public Direction Direction { get; set; }

    public double MinChange { get; set; }

    public double? LimitHours { get; set; }

    public bool PeerVisible { get; set; }

    public bool Public { get; set; }

    /// <summary>Codes of units, <c>code;…</c>; <c>null</c> for every unit where it is public.</summary>
    public string? PublicUnits { get; set; }

    public string? Source { get; set; }
}

internal sealed class StoredMetricVersionConfiguration : IEntityTypeConfiguration<StoredMetricVersion>
{
    public void Configure(EntityTypeBuilder<StoredMetricVersion> builder)
    {
        builder.ToTable("metric_version");
        builder.HasIndex(version => new { version.MetricId, version.Version }).IsUnique();
        builder.HasOne<StoredMetric>().WithMany().HasForeignKey(version => version.MetricId);
    }
}
