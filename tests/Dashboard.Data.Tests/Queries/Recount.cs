using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Queries;

/// <summary>Counts rows one by one: what every answer of the store must equal.</summary>
internal sealed class Recount(IReadOnlyList<ResponseRow> rows, UnitTree tree)
{
    public Figure Of(string metric, string unit, Period period, Segment? segment = null, string? path = null, string? stage = null)
    {
        var version = ShippedCatalogue.Rows.Single(row => row.Slug == metric);
        var counted = rows.Where(row => period.Contains(LocalTime.DateOf(row.AnsweredAt))
            && tree.IsWithin(tree.Find(row.Unit)!, tree.Find(unit)!)
            && (segment is null || Value(row, segment.Kind) == segment.Value)
            && (path is null || row.Path == path)
            && (stage is null || row.Stage == stage)).ToList();
        var tally = metric == WellKnown.Responses
            ? Sum(counted.Select(_ => CountCells.Event(1)))
            : Sum(counted.SelectMany(row => row.Answers).Where(answer => answer.Metric.Slug == metric).Select(answer => Tally.Answer(answer.Cell)));
        return tally.IsEmpty && metric == WellKnown.Responses
            ? new Figure(0, 0)
            : Figures.Compute(version, tally, Figures.DefaultKind(version.Kind));
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(Tally.Empty, (sum, tally) => sum.Merge(tally));

    private static string Value(ResponseRow row, SegmentKind kind) => kind switch
    {
        SegmentKind.Channel => row.Channel,
        SegmentKind.Language => row.Language,
        _ => row.AgeBand,
    };
}
