using Dashboard.Core.Metrics;

namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The ids that the rows of a batch will have, and those of what they name, unless another batch is stored before it. Nothing relies on them:
/// applying compares, and where they are others it renumbers the rows.
/// </summary>
/// <param name="Source">The batch's source.</param>
/// <param name="Batch">The batch.</param>
/// <param name="LastResponse">The largest id of a response so far: a response's id is its place in the file after it.</param>
internal sealed record ExpectedIds(int Source, long Batch, long LastResponse)
{
    public required IReadOnlyDictionary<string, int> Units { get; init; }

    public required IReadOnlyDictionary<StageKey, int> Stages { get; init; }

    public required IReadOnlyDictionary<Segment, int> Segments { get; init; }

    public static ExpectedIds Read(StoreConnection connection, string source)
    {
        var known = (int)connection.Scalar("SELECT id FROM source WHERE name = @name", ("@name", source));
        return new ExpectedIds(
            known > 0 ? known : (int)connection.Scalar("SELECT max(id) FROM source") + 1,
            connection.Scalar("SELECT max(id) FROM batch") + 1,
            connection.Scalar("SELECT max(id) FROM response"))
        {
            Units = Read(connection, "SELECT id, code FROM unit", row => row.Text(1)!, StringComparer.OrdinalIgnoreCase),
            Stages = ReadStages(connection),
            Segments = ReadSegments(connection),
        };
    }

    public static Dictionary<StageKey, int> ReadStages(StoreConnection connection) => Read(
        connection, "SELECT s.id, p.code, s.code FROM stage s JOIN path p ON p.id = s.path_id", row => new StageKey(row.Text(1)!, row.Text(2)!));

    public static Dictionary<Segment, int> ReadSegments(StoreConnection connection) => Read(
        connection, "SELECT id, kind, value FROM segment_value", row => new Segment(row.Word<SegmentKind>(1), row.Text(2)!));

    private static Dictionary<TKey, int> Read<TKey>(
        StoreConnection connection, string sql, Func<Statement, TKey> keyOf, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        var ids = new Dictionary<TKey, int>(comparer);
        using var rows = connection.Prepare(sql);
        while (rows.Step())
        {
            ids.Add(keyOf(rows), rows.Int(0));
        }

        return ids;
    }
}
