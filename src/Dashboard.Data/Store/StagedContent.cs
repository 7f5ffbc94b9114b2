using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Metrics;
using Dashboard.Data.Import;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>What a staged batch holds: the kinds of which there are few in memory, the others in temporary files.</summary>
internal sealed class StagedContent(StagingBasis basis)
{
    public List<UnitRow> Units { get; } = [];

    /// <summary>Units that are only added where their code is unknown.</summary>
    public List<UnitRow> MissingUnits { get; } = [];

    public List<StageRow> Stages { get; } = [];

    public List<MetricVersion> Metrics { get; } = [];

    /// <summary>The lines on which metric versions stand in the file.</summary>
    public Dictionary<MetricVersion, long> MetricLines { get; } = new(ReferenceEqualityComparer.Instance);

    public List<TargetRow> Targets { get; } = [];

    public List<GoalRow> Goals { get; } = [];

    public List<ParticipationRow> Events { get; } = [];

    public List<StockRow> Stocks { get; } = [];

    public StagingBasis Basis { get; } = basis;

    public References References { get; } = new(basis.Ids);

    public string? RejectedHeader { get; set; }

    /// <summary>In how many comments something was masked.</summary>
    public MaskedCount Masked { get; set; } = MaskedCount.None;

    /// <summary>The rows in temporary files, or <c>null</c> when there are none.</summary>
    public StagedFiles? Files { get; set; }
}
