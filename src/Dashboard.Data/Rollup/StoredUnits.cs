using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>What the store has of units' own answers, for publishing them anew from a month on.</summary>
internal sealed class StoredUnits : IDisposable
{
    private readonly CountPlaces places;
    private readonly SpareCounts spare;
    private readonly Statement waiting;
    private readonly Statement days;
    private readonly Statement forget;

    /// <param name="connection">The writer.</param>
    /// <param name="places">The numbers of the answers.</param>
    /// <param name="spare">Counts that are not in use.</param>
    public StoredUnits(StoreConnection connection, CountPlaces places, SpareCounts spare)
    {
        (this.places, this.spare) = (places, spare);
        waiting = connection.Prepare(
            $"""
            SELECT start, sheet FROM {RollupTable.Name}
            WHERE grain = {RollupGrain.Waiting} AND unit_id = ?1 AND stage_id = 0 AND segment_id = 0 AND start <= ?2 ORDER BY start DESC LIMIT 1
            """);
        days = connection.Prepare(
            $"SELECT stage_id, segment_id, start, sheet FROM {RollupTable.Name} WHERE grain = ?1 AND unit_id = ?2 AND start >= ?3");
        forget = connection.Prepare(
            $"""
            DELETE FROM {RollupTable.Name} WHERE unit_id = ?1
            AND (grain = {RollupGrain.Asked} OR (grain = {RollupGrain.Waiting} AND start >= ?2))
            """);
    }

    /// <summary>
    /// Reads a unit's own days from the latest moment, not after the month, of which it is known what waited; what waited later is forgotten.
    /// </summary>
    public (int From, WaitingAnswers Waiting, SliceCounts Raw) Read(int unit, int month)
    {
        var (from, held) = (0, new WaitingAnswers(places));
        if (waiting.Bind(1, unit).Bind(2, month).Step())
        {
            from = waiting.Int(0);
            held.Decode(waiting.Blob(1));
        }

        waiting.Reset();
        var raw = new SliceCounts(places, spare);
        Add(RollupGrain.OwnDays, unit, from, raw, 1);
        if (from > 0 && !raw.Keys.Any())
        {
            // Nothing is left from there on: what waits at the end is found from the beginning.
            return Read(unit, 0);
        }

        forget.Bind(1, unit).Bind(2, from).Run();
        return (from, held, raw);
    }

    /// <summary>Takes what has been published so far, from a day on, away from what is published now.</summary>
    public void TakeBack(int unit, int from, SliceCounts published) => Add(RollupGrain.Published, unit, from, published, -1);

    public void Dispose()
    {
        waiting.Dispose();
        days.Dispose();
        forget.Dispose();
    }

    private void Add(int grain, int unit, int from, SliceCounts to, int sign)
    {
        days.Bind(1, grain).Bind(2, unit).Bind(3, from);
        while (days.Step())
        {
            to.Add(new SliceMonth(days.Int(0), days.Int(1), days.Int(2)), days.Blob(3), sign);
        }

        days.Reset();
    }
}
