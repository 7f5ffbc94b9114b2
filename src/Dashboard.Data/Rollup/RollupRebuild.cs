using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>Makes roll-ups anew, inside the caller's transaction.</summary>
internal static class RollupRebuild
{
    /// <summary>All roll-ups from the raw rows, into their table or another of the same shape.</summary>
    public static void FromRawRows(StoreConnection connection, string table = RollupTable.Name)
    {
        connection.Execute($"DELETE FROM {table}");
        using var fold = new RollupFold(connection, UnitAncestry.Read(connection), table);
        var rows = new RawRows(connection, MetricPlaces.Read(connection), fold);
        rows.FoldResponses(after: 0);
        rows.FoldTallies();
        rows.FoldEvents();
        fold.Complete();
    }

    /// <summary>The month cells from the day cells: what it takes when units hang elsewhere than before.</summary>
    public static void MonthsFromDays(StoreConnection connection)
    {
        connection.Execute($"DELETE FROM rollup WHERE grain = {RollupGrain.Month}");
        using var fold = new RollupFold(connection, UnitAncestry.Read(connection));
        using var days = connection.Stream(
            $"""
            SELECT unit_id, start, stage_id, segment_id, sheet FROM rollup WHERE grain = {RollupGrain.Day}
            ORDER BY unit_id, stage_id, segment_id, start
            """);
        var sheet = new Sheet();
        while (days.Step())
        {
            sheet.Clear();
            SheetCodec.AddTo(sheet, days.Blob(4));
            fold.AddToMonths(days.Int(0), days.Int(1), days.Int(2), days.Int(3), sheet);
        }

        fold.Complete();
    }
}
