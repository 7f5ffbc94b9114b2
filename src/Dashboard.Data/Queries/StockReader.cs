using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>A level on a day.</summary>
internal readonly record struct Level(DateOnly Day, Figure Figure);

/// <summary>The levels of one unit; those of other units, below it too, are never added to it.</summary>
internal sealed class StockReader : IDisposable
{
    private readonly Statement rows;

    public StockReader(StoreConnection connection) => rows = connection.Prepare("SELECT day, value, low, high FROM stock_value WHERE unit_id = ?1 AND metric_id = ?2 ORDER BY day, source_id");

    /// <summary>The levels in order of days; of two sources on one day the later one is the last. A level has no n.</summary>
    public IReadOnlyList<Level> Read(int unit, int metric)
    {
        var levels = new List<Level>();
        rows.Bind(1, unit).Bind(2, metric);
        while (rows.Step())
        {
            levels.Add(new Level(
                DateOnly.FromDayNumber(rows.Int(0)),
                new Figure(null, rows.Double(1), rows.IsNull(2) ? null : rows.Double(2), rows.IsNull(3) ? null : rows.Double(3))));
        }

        rows.Reset();
        return levels;
    }

    public void Dispose() => rows.Dispose();
}

/// <summary>Reads figures from levels.</summary>
internal static class Levels
{
    /// <summary>The last level before the period's end, however old.</summary>
    public static Figure At(IReadOnlyList<Level> levels, Period period) =>
        levels.LastOrDefault(level => level.Day < period.End) is { Figure.Value: not null } found ? found.Figure : Figure.None;

    /// <summary>The last level of each period that has one: a level that nobody took again is not repeated as a new point.</summary>
    public static IEnumerable<(Period Period, Figure Figure)> Points(IReadOnlyList<Level> levels, Grain grain, Period range) =>
        grain.Split(range).Select(period => (
            period,
            levels.LastOrDefault(level => period.Contains(level.Day)) is { Figure.Value: not null } found ? found.Figure : Figure.None));
}
