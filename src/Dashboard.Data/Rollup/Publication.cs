using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Brings what is shown of units to their own days: their published days, and the days and months of every unit above them. All writers end
/// with it, inside their transaction.
/// </summary>
internal static class Publication
{
    /// <summary>Publishes anew what units have of their own, from the month on in which it has changed.</summary>
    /// <param name="connection">The writer; own days are in place.</param>
    /// <param name="changed">The units whose own days have changed, with the first month of it.</param>
    public static void Refresh(StoreConnection connection, IReadOnlyDictionary<int, int> changed)
    {
        if (changed.Count == 0)
        {
            return;
        }

        var basis = PublicationBasis.Read(connection);
        var (places, spare) = (new CountPlaces(), new SpareCounts());
        var publication = new UnitPublication(places, basis.Rules, spare);
        using var stored = new StoredUnits(connection, places, spare);
        using var cells = connection.Rollups(RollupTable.Name);
        CellSink add = (in CellKey key, ReadOnlySpan<byte> sheet, bool isPositive) => cells.Add(key, sheet, isPositive);
        new TreeFold(places, spare, basis.Ancestry, add).Run(changed.Keys, unit =>
        {
            var (from, waiting, raw) = stored.Read(unit, changed[unit]);
            var published = publication.Of(unit, raw, waiting, from, add);
            stored.TakeBack(unit, from, published);
            return published;
        });
        cells.Complete();
    }

    /// <summary>Says how many people a block has at least; what is published by another number is to be published anew.</summary>
    public static void SetMinimum(StoreConnection connection, int respondents) =>
        connection.Execute("UPDATE publication SET minimum_respondents = @k", ("@k", respondents));

    /// <summary>Publishes everything anew.</summary>
    public static void Anew(StoreConnection connection)
    {
        connection.Execute($"DELETE FROM rollup WHERE grain <> {RollupGrain.OwnDays}");
        Refresh(connection, PublicationBasis.Read(connection).Settled.ToDictionary(unit => unit, _ => 0));
    }
}
