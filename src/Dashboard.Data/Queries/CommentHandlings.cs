using Dashboard.Core.Feedback;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>A comment that was given to somebody, as it is stored: whether it may be shown is not known yet.</summary>
internal readonly record struct GivenComment(long Response, int Unit, DateOnly Day);

/// <summary>Reads what was done about comments.</summary>
internal static class CommentHandlings
{
    /// <summary>The columns of one, of a table <c>h</c>.</summary>
    public const string Columns = "h.handler, h.taken_on, h.answered_at";

    /// <summary>What a row tells from a column on; <c>null</c> where nothing was done.</summary>
    public static CommentHandling? Read(Statement row, int first) => row.Text(first) is not { } handler ? null : new CommentHandling(
        new ContactHandler(handler, row.Day(first + 1)),
        row.NullableLong(first + 2) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);

    /// <summary>Those of some responses that have a comment still, with what was done about it.</summary>
    public static List<(long Response, CommentHandling? Handling)> Of(StoreConnection connection, IEnumerable<long> responses)
    {
        var found = new List<(long, CommentHandling?)>();
        using var rows = connection.Prepare(
            $"SELECT {Columns} FROM comment c LEFT JOIN comment_handling h ON h.response_id = c.response_id WHERE c.response_id = ?1");
        foreach (var response in responses)
        {
            if (rows.Bind(1, response).Step())
            {
                found.Add((response, Read(rows, 0)));
            }

            rows.Reset();
        }

        return found;
    }

    /// <summary>Those of some units that are open, or those that are done.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="units">The units' ids, parted by commas.</param>
    /// <param name="done">Which of them.</param>
    public static List<GivenComment> In(StoreConnection connection, string units, bool done) =>
    [
        .. connection.All(
            $"""
            SELECT h.response_id, c.unit_id, c.day FROM comment_handling h CROSS JOIN comment c ON c.response_id = h.response_id
            WHERE h.answered_at IS {(done ? "NOT NULL" : "NULL")} AND c.unit_id IN ({units})
            """,
            row => new GivenComment(row.Long(0), row.Int(1), row.Day(2))),
    ];
}
