using Dashboard.Core.Imports;
using Dashboard.Data.Office.Deliveries;

namespace Dashboard.Doors.Sources;

/// <summary>A source as this server sees it.</summary>
/// <param name="Summary">What it has delivered.</param>
/// <param name="Fault">Why its folder cannot be worked with; <c>null</c> when it can.</param>
public sealed record SourceStanding(SourceSummary Summary, FolderFault? Fault)
{
    /// <summary>Nothing can come by a folder that does not work, whatever came before.</summary>
    public SourceState State => Fault is null ? Summary.Health.State : SourceState.Failed;
}

/// <summary>All sources: those that have delivered, and those whose folder in the watched folder does not work.</summary>
public sealed class SourceBoard(SourceWatch watch, FolderFaults faults)
{
    /// <summary>How all sources stand, by name.</summary>
    public async Task<IReadOnlyList<SourceStanding>> ListAsync(CancellationToken cancellation)
    {
        var summaries = await watch.SummariesAsync(cancellation);
        var broken = faults.Now.Where(fault => fault.Source.Length > 0).ToDictionary(fault => fault.Source, StringComparer.Ordinal);
        var unheard = broken.Keys.Except(summaries.Select(summary => summary.Health.Source), StringComparer.Ordinal).Select(SourceSummary.Unheard);
        return
        [
            .. summaries.Concat(unheard).OrderBy(summary => summary.Health.Source, StringComparer.OrdinalIgnoreCase)
                .Select(summary => new SourceStanding(summary, broken.GetValueOrDefault(summary.Health.Source))),
        ];
    }

    /// <summary>How many stand how; the watched folder itself is one more where it does not work.</summary>
    public async Task<IReadOnlyList<SourceState>> StatesAsync(CancellationToken cancellation) =>
    [
        .. (await ListAsync(cancellation)).Select(source => source.State),
        .. faults.Now.Where(fault => fault.Source.Length == 0).Select(_ => SourceState.Failed),
    ];
}
