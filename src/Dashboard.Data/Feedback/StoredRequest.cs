using Dashboard.Core.Feedback;
using Dashboard.Data.Store;

namespace Dashboard.Data.Feedback;

/// <summary>A contact request as it is stored, found inside the transaction that changes it.</summary>
internal sealed record StoredRequest(RequestName Name, long Id, int Source, int Day, int Unit, DateTimeOffset AskedAt)
{
    /// <summary>When it was answered, in milliseconds since 1970.</summary>
    public long? AnsweredAt { get; init; }

    /// <summary>When it was answered as said here.</summary>
    public long? SaidHere { get; init; }

    /// <summary>Who has it in hand.</summary>
    public string? Handler { get; init; }

    /// <summary>Whether its answer is the one that was said here.</summary>
    public bool IsAnsweredHere => SaidHere is not null && SaidHere == AnsweredAt;

    /// <summary>Finds a request; <c>null</c> where there is no such response, or it asked for nothing.</summary>
    public static StoredRequest? Find(StoreConnection connection, RequestName name)
    {
        var source = (int)connection.Scalar("SELECT id FROM source WHERE name = @name", ("@name", name.Source));
        using var row = connection.Prepare(
            $"""
            SELECT r.id, r.day, r.unit_id, r.answered_at, r.contact_answered_at, h.answered_at, h.handler
            FROM response r LEFT JOIN contact_handling h ON h.response_id = r.id
            WHERE r.contact_requested = 1 AND {connection.Responses.ByKey}
            """);
        return !row.Bind(1, source).Bind(2, name.Id).Step() ? null : new StoredRequest(
            name, row.Long(0), source, row.Int(1), row.Int(2), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(3)))
        {
            AnsweredAt = row.NullableLong(4),
            SaidHere = row.NullableLong(5),
            Handler = row.Text(6),
        };
    }
}
