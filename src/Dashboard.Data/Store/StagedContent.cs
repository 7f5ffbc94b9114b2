using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Store;

/// <summary>What a staged batch holds: the kinds of which there are few in memory, the others in the staging file.</summary>
internal sealed class StagedContent(MetricIds metricIds)
{
    public List<UnitRow> Units { get; } = [];

    /// <summary>Units that are only added where their code is unknown.</summary>
    public List<UnitRow> MissingUnits { get; } = [];

    public List<StageRow> Stages { get; } = [];

    public List<MetricVersion> Metrics { get; } = [];

    /// <summary>The lines on which metric versions stand in the file.</summary>
    public Dictionary<MetricVersion, long> MetricLines { get; } = new(ReferenceEqualityComparer.Instance);

    public List<TargetRow> Targets { get; } = [];

    public List<ParticipationRow> Events { get; } = [];

    public List<StockRow> Stocks { get; } = [];

    public References References { get; } = new();

    public MetricIds MetricIds { get; } = metricIds;

    public string? RejectedHeader { get; set; }

    /// <summary>Whether there is a staging file.</summary>
    public bool HasFile { get; set; }
}
