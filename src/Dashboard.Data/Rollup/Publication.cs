using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Brings what is shown of units to their own days: their published days, and the days and months of every unit above them. All writers end
/// with it, inside their transaction.
/// </summary>
internal static class Publication
{
    /// <summary>Publishes anew what units have of their own.</summary>
    /// <param name="connection">The writer; own days are in place.</param>
    /// <param name="units">The units whose own days have changed.</param>
    /// <param name="table">The roll-ups, or another table of the same shape.</param>
    public static void Refresh(StoreConnection connection, IReadOnlyCollection<int> units, string table = RollupTable.Name)
    {
        if (units.Count == 0)
        {
            return;
        }

        var (places, spare) = (new CountPlaces(), new Stack<MonthCounts>());
        var publication = new UnitPublication(places, PublicationRules.Read(connection), spare);
        using var own = connection.Prepare($"SELECT stage_id, segment_id, start, sheet FROM {table} WHERE grain = {RollupGrain.OwnDays} AND unit_id = ?1");
        using var published = connection.Prepare($"SELECT stage_id, segment_id, start, sheet FROM {table} WHERE grain = {RollupGrain.Published} AND unit_id = ?1");
        using var asked = connection.Prepare($"SELECT stage_id, sheet FROM {table} WHERE grain = {RollupGrain.Asked} AND unit_id = ?1");
        using var cells = connection.Rollups(table);
        new TreeFold(places, spare, UnitAncestry.Read(connection), (in CellKey key, ReadOnlySpan<byte> sheet, bool isPositive) =>
        {
            if (!sheet.IsEmpty)
            {
                cells.Add(key, sheet, isPositive);
            }
        }).Run(units, Changed);
        cells.Complete();

        SliceCounts Changed(int unit)
        {
            var raw = new SliceCounts(places, spare);
            Add(own, unit, raw, 1);
            var changed = publication.Of(raw);
            WriteAsked(unit, raw);
            raw.Clear();
            Add(published, unit, changed, -1);
            return changed;
        }

        void WriteAsked(int unit, SliceCounts raw)
        {
            var sheets = new SortedDictionary<int, Sheet>();
            foreach (var (stage, version) in raw.Keys.Where(key => key.Segment == 0)
                .SelectMany(key => raw.Find(key)!.Versions(places).Select(version => (key.Stage, version))).Distinct())
            {
                SheetOf(stage).Add(version, 0, 1);
            }

            asked.Bind(1, unit);
            while (asked.Step())
            {
                var before = new SheetReader(asked.Blob(1));
                while (before.NextVersion())
                {
                    SheetOf(asked.Int(0)).Add(before.Version, 0, -1);
                }
            }

            asked.Reset();
            foreach (var (stage, sheet) in sheets)
            {
                cells.Add(new CellKey(RollupGrain.Asked, unit, stage, 0, 0), sheet);
            }

            Sheet SheetOf(int stage) => sheets.TryGetValue(stage, out var found) ? found : sheets[stage] = new Sheet();
        }
    }

    /// <summary>Says how many people a block has at least; what is published by another number is to be published anew.</summary>
    public static void SetMinimum(StoreConnection connection, int respondents) =>
        connection.Execute("UPDATE publication SET minimum_respondents = @k", ("@k", respondents));

    /// <summary>Publishes everything anew.</summary>
    public static void Anew(StoreConnection connection)
    {
        connection.Execute($"DELETE FROM rollup WHERE grain <> {RollupGrain.OwnDays}");
        Refresh(connection, connection.All($"SELECT DISTINCT unit_id FROM rollup WHERE grain = {RollupGrain.OwnDays}", row => row.Int(0)));
    }

    private static void Add(Statement rows, int unit, SliceCounts to, int sign)
    {
        rows.Bind(1, unit);
        while (rows.Step())
        {
            to.Add(new SliceMonth(rows.Int(0), rows.Int(1), rows.Int(2)), rows.Blob(3), sign);
        }

        rows.Reset();
    }
}
