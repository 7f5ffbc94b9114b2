using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>Which answers of metric versions there are, read from the roll-ups: far fewer than the rows.</summary>
internal static class MetricUse
{
    /// <summary>The counts of the versions by day and answer, over all units. Segments that stand outside totals count too.</summary>
    public static Dictionary<(int Version, int Day, int Cell), long> Read(StoreConnection connection, IReadOnlySet<int> versions)
    {
        var counts = new Dictionary<(int, int, int), long>();
        if (versions.Count == 0)
        {
            return counts;
        }

        using var sheets = connection.Stream($"SELECT start, segment_id, sheet FROM rollup WHERE grain = {RollupGrain.OwnDays} AND stage_id = 0");
        while (sheets.Step())
        {
            var (month, inTotal) = (sheets.Int(0), sheets.Long(1) == 0);
            var reader = new SheetReader(sheets.Blob(2));
            while (reader.NextVersion())
            {
                while (versions.Contains(reader.Version) && reader.NextCount())
                {
                    // A segment's answers are mostly part of the total: they are named, and counted once.
                    var key = (reader.Version, month + DaySheet.DayOfMonth(reader.Cell), DaySheet.Cell(reader.Cell));
                    counts[key] = counts.GetValueOrDefault(key) + (inTotal ? reader.Count : 0);
                }
            }
        }

        return counts;
    }
}
