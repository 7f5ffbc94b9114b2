using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Doors;

namespace Dashboard.Features.Open;

/// <summary>A question for open data, as its address asks it.</summary>
/// <param name="Units">The units.</param>
/// <param name="Metrics">The metrics.</param>
/// <param name="Grain">By quarter or by month.</param>
/// <param name="Periods">The periods; those that still run are left out of the answer.</param>
internal sealed record OpenData(IReadOnlyList<Unit> Units, IReadOnlyList<MetricVersion> Metrics, Grain Grain, IReadOnlyList<Period> Periods)
{
    /// <summary>The most cells of one answer: a metric of a unit in a period.</summary>
    public const int MostCells = 100_000;

    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>The question; <c>null</c> when it names a unit or metric that is not shown, or is nowhere: those are not told apart.</summary>
    /// <param name="query">The query of the address: <c>unit</c> and <c>metric</c> (several times), <c>grain</c>, <c>from</c>, <c>to</c>.</param>
    /// <param name="store">The store.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="InputException">Something else is not understood, or asks for too much.</exception>
    public static OpenData? Read(IQueryCollection query, OpenStore store, DateOnly today)
    {
        var grain = query["grain"].ToString() is { Length: > 0 } named ? Given.OneOf("grain", named, ("quarter", Grain.Quarter), ("month", Grain.Month)) : OpenPages.By;
        var years = OpenPages.Periods / 4;
        var to = Day("to", query["to"]) is { } until && until <= today ? until : today;
        var from = Day("from", query["from"]) ?? grain.StartOf(to).AddYears(-years);
        from = from < Earliest ? Earliest : from;
        if (from >= to)
        {
            throw InputException.OfParameter("from", query["from"], $"a day before {to:yyyy-MM-dd}");
        }

        var sight = store.Sight;
        var units = query["unit"].Count == 0 ? sight.Units : [.. query["unit"].Select(code => sight.Find(code)).OfType<Unit>().Distinct()];
        var metrics = query["metric"].Count == 0
            ? sight.Metrics
            : [.. sight.Metrics.Where(metric => query["metric"].Contains(metric.Slug, StringComparer.OrdinalIgnoreCase))];
        if (units.Count < query["unit"].Distinct(StringComparer.OrdinalIgnoreCase).Count() || metrics.Count < query["metric"].Distinct(StringComparer.OrdinalIgnoreCase).Count())
        {
            return null;
        }

        var periods = grain.Split(new Period(from, to)).ToList();
        var cells = (long)units.Count * metrics.Count * periods.Count;
        return cells <= MostCells
            ? new OpenData(units, metrics, grain, periods)
            : throw InputException.At("the question", $"{cells.ToString(CultureInfo.InvariantCulture)} cells", $"at most {MostCells.ToString(CultureInfo.InvariantCulture)}: name units (unit=), metrics (metric=), or days (from=, to=)");
    }

    private static DateOnly? Day(string name, string? text) => string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw InputException.OfParameter(name, text, "a day that exists, as 2026-01-31");
}
