using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Doors;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Features.Open;

/// <summary>A question for open data, as its address asks it.</summary>
/// <param name="Units">The units.</param>
/// <param name="Metrics">The metrics.</param>
/// <param name="Grain">By quarter or by month.</param>
/// <param name="Periods">The complete periods.</param>
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
        var periods = PeriodsOf(query, grain, store.Snapshot.DataFrom ?? today, today);
        if (Named(query["unit"], store.Sight.Units, unit => unit.Code) is not { } units || Named(query["metric"], store.Sight.Metrics, metric => metric.Slug) is not { } metrics)
        {
            return null;
        }

        var cells = (long)units.Count * metrics.Count * periods.Count;
        return cells <= MostCells
            ? new OpenData(units, metrics, grain, periods)
            : throw InputException.At("the question", $"{cells.ToString(CultureInfo.InvariantCulture)} cells", $"at most {MostCells.ToString(CultureInfo.InvariantCulture)}: name units (unit=), metrics (metric=), or days (from=, to=)");
    }

    /// <summary>All that its answer depends on beside the store: the same of questions that differ in words only.</summary>
    public string Name(OpenStore store) => string.Join(
        '\n',
        Grain.Slug(),
        Periods.Count == 0 ? "" : $"{Periods[0].Start:yyyy-MM-dd} {Periods[^1].End:yyyy-MM-dd}",
        Units.Count == store.Sight.Units.Count ? "" : string.Join(' ', Units.Select(unit => unit.Id)),
        Metrics.Count == store.Sight.Metrics.Count ? "" : string.Join(' ', Metrics.Select(metric => metric.Slug)));

    /// <summary>The complete periods, none before the first data.</summary>
    private static List<Period> PeriodsOf(IQueryCollection query, Grain grain, DateOnly first, DateOnly today)
    {
        var to = Day("to", query["to"]) is { } until && until <= today ? until : today;
        if (to <= Earliest)
        {
            throw InputException.OfParameter("to", query["to"], $"a day after {Earliest:yyyy-MM-dd}");
        }

        var from = Day("from", query["from"]) ?? grain.StartOf(to).AddYears(-OpenPages.Periods / 4);
        if (from >= to)
        {
            throw InputException.OfParameter("from", query["from"], $"a day before {to:yyyy-MM-dd}");
        }

        from = new[] { from, first, Earliest }.Max();
        return from >= to ? [] : [.. grain.Split(new Period(from, to)).Where(period => period.End <= today)];
    }

    /// <summary>Those that are named, in their own order, or all when none is; <c>null</c> when a name is none of them.</summary>
    private static List<T>? Named<T>(StringValues names, IReadOnlyList<T> all, Func<T, string> nameOf)
    {
        var asked = names.Select(name => name ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = all.Where(one => asked.Count == 0 || asked.Contains(nameOf(one))).ToList();
        return asked.Count == 0 || named.Count == asked.Count ? named : null;
    }

    private static DateOnly? Day(string name, string? text) => string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw InputException.OfParameter(name, text, "a day that exists, as 2026-01-31");
}
