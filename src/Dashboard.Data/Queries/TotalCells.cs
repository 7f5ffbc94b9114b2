using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>The roll-up cells of all units over all stages and segments.</summary>
internal static class TotalCells
{
    private const string OfAllUnits = """
        SELECT u.id, r.start, r.sheet FROM unit u
        CROSS JOIN rollup r ON r.grain = ?1 AND r.unit_id = u.id AND r.stage_id = 0 AND r.segment_id = 0 AND r.start >= ?2 AND r.start < ?3
        """;

    /// <summary>Unit, first day of the month, and sheet of the cells of a grain whose months have a day of the period.</summary>
    public static Statement Read(StoreConnection connection, int grain, Period period) => connection.Prepare(OfAllUnits)
        .Bind(1, grain).Bind(2, Grain.Month.StartOf(period.Start).DayNumber).Bind(3, period.End.DayNumber);
}
