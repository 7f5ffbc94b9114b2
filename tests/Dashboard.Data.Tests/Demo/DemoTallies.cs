using Dashboard.Core.Metrics;
using Dashboard.Data.Demo;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Demo;

/// <summary>A county of known size on a known day, counted once for all tests.</summary>
internal static class DemoTallies
{
    public static readonly DemoPlan Plan = new(DemoPlan.DefaultSeed, 200_000, new DateTimeOffset(2026, 11, 21, 13, 30, 0, TimeSpan.FromHours(2)));

    private static readonly Lazy<DemoCounty> LazyCounty = new(() => new DemoCounty(Plan));
    private static readonly Lazy<List<ResponseRow>[]> LazyMonths =
        new(() => [.. Enumerable.Range(0, DemoPlan.Months).Select(month => County.Responses(month).ToList())]);

    private static readonly Lazy<Dictionary<string, string?>> LazyParents =
        new(() => County.Units.ToDictionary(unit => unit.Code, unit => unit.Parent, StringComparer.Ordinal));

    public static DemoCounty County => LazyCounty.Value;

    public static IEnumerable<ResponseRow> Responses => LazyMonths.Value.SelectMany(month => month);

    /// <summary>The answers to a metric's newest version below a unit, from one month up to another; months are counted back from the running one.</summary>
    public static Tally Of(string unit, string metric, int fromMonthsAgo, int toMonthsAgo) => Count(
        row => IsWithin(row.Unit, unit), metric, fromMonthsAgo, toMonthsAgo);

    /// <summary>The answers at a stage of a path.</summary>
    public static Tally OfStage(string path, string stage, string metric, int fromMonthsAgo, int toMonthsAgo) => Count(
        row => row.Path == path && row.Stage == stage, metric, fromMonthsAgo, toMonthsAgo);

    /// <summary>Number of responses below a unit in a month.</summary>
    public static int ResponsesOf(string unit, int monthsAgo) =>
        LazyMonths.Value[DemoPlan.WholeMonths - monthsAgo].Count(row => IsWithin(row.Unit, unit));

    public static bool IsWithin(string unit, string ancestor)
    {
        for (string? at = unit; at is not null; at = LazyParents.Value[at])
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    private static Tally Count(Func<ResponseRow, bool> counts, string metric, int fromMonthsAgo, int toMonthsAgo)
    {
        var cells = new long[County.Catalogue.Newest(metric)!.Answers.Count];
        var months = LazyMonths.Value[(DemoPlan.WholeMonths - fromMonthsAgo)..(DemoPlan.WholeMonths - toMonthsAgo + 1)];
        foreach (var answer in months.SelectMany(month => month).Where(counts).SelectMany(row => row.Answers))
        {
            if (answer.Metric.Slug == metric)
            {
                cells[answer.Cell]++;
            }
        }

        return Tally.Of(cells);
    }
}
