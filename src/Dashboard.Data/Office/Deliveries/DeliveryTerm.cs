using Dashboard.Data.Store;

namespace Dashboard.Data.Office.Deliveries;

/// <summary>
/// What becomes of deliveries whose term is over. The newest of each source stays, and the newest that was not in vain, without who brought them: they
/// say when the source was last heard of, and since when the next one is awaited.
/// </summary>
internal static class DeliveryTerm
{
    /// <summary>The deliveries that <see cref="SourceWatch"/> goes by.</summary>
    private static readonly string Newest =
        $"""
        SELECT max(id) FROM delivery WHERE source <> '' AND state <> '{nameof(DeliveryState.Cancelled)}' GROUP BY source
        UNION SELECT max(id) FROM delivery WHERE source <> '' AND state NOT IN ('{nameof(DeliveryState.Cancelled)}', '{nameof(DeliveryState.Failed)}')
            AND (rows = 0 OR rejected < rows) GROUP BY source
        """;

    /// <summary>Takes who brought it, and with what key, off those that stay.</summary>
    /// <returns>Of how many.</returns>
    public static int Unname(StoreConnection connection, DateTimeOffset before) => connection.Execute(
        $"UPDATE delivery SET who = '', origin = '', idempotency_key = NULL WHERE received_at < @before AND who <> '' AND id IN ({Newest})",
        ("@before", before.ToUnixTimeMilliseconds()));

    /// <summary>Removes the others, no more than so many.</summary>
    /// <returns>How many.</returns>
    public static int Forget(StoreConnection connection, DateTimeOffset before, int most) => connection.Execute(
        $"DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE received_at < @before AND id NOT IN ({Newest}) ORDER BY id LIMIT @most)",
        ("@before", before.ToUnixTimeMilliseconds()),
        ("@most", most));
}
