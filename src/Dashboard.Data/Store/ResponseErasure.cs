using System.Text;
using Dashboard.Core.Corrections;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Parsing;
using Dashboard.Data.Import.Reading;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>What an erasure did.</summary>
/// <param name="Source">The source.</param>
/// <param name="Responses">Responses that are gone.</param>
/// <param name="RejectedRows">Rejected rows that are gone.</param>
public sealed record ErasedResponses(string Source, long Responses, long RejectedRows);

/// <summary>
/// Erases what a person has answered, as data-protection law asks: the response, its comment and its earlier versions, and rejected rows of
/// its id. What remains is a salted hash that keeps a later import of the same file from bringing it back.
/// </summary>
public sealed class ResponseErasure(StoreDatabase database, TimeProvider clock)
{
    /// <summary>Erases responses by their ids at a source, all or none.</summary>
    /// <exception cref="StoreRuleException">There is no such source, or nothing of one of the ids; nothing was changed.</exception>
    public Task<ErasedResponses> EraseAsync(string source, IReadOnlyList<string> ids, CancellationToken cancellation) => database.WriteAsync(
        connection => Erase(connection, source, [.. ids.Distinct(StringComparer.Ordinal)]),
        cancellation,
        connection => connection.OverwriteDeleted());

    private ErasedResponses Erase(StoreConnection connection, string source, IReadOnlyList<string> ids)
    {
        var sourceId = (int)connection.Scalar("SELECT id FROM source WHERE name = @name", ("@name", source));
        if (sourceId == 0)
        {
            throw Refused(new Refusal.NoSource(source));
        }

        var erasures = Erasures.ReadToAdd(connection);
        using var fold = new RollupFold(connection.StagingFolder);
        var rows = new RawRows(connection, MetricPlaces.Read(connection), fold);
        var (responses, rejected) = (0L, 0L);
        foreach (var id in ids)
        {
            var (response, raw) = (EraseResponse(connection, rows, sourceId, id), EraseRejected(connection, sourceId, id));
            if (response + raw == 0)
            {
                throw Refused(erasures.Contains(source, id) ? new Refusal.ErasedBefore(source, id) : new Refusal.NoResponse(source, id));
            }

            erasures.Add(connection, source, id, clock.GetUtcNow());
            (responses, rejected) = (responses + response, rejected + raw);
        }

        fold.WriteTo(connection);
        return new ErasedResponses(source, responses, rejected);
    }

    private static StoreRuleException Refused(Refusal reason) => new("Nothing was erased: ", reason);

    private static long EraseResponse(StoreConnection connection, RawRows fold, int source, string externalId)
    {
        using var select = connection.Prepare($"SELECT {ResponseColumns.Of("r")}, r.id FROM response r WHERE {connection.Responses.ByKey}");
        if (!select.Bind(1, source).Bind(2, externalId).Step())
        {
            return 0;
        }

        fold.Responses.Fold(select, -1);
        var id = select.Long(ResponseColumns.Comment);
        select.Reset();
        SameRows.Forget(connection, ImportKind.Responses, id);
        connection.Execute("DELETE FROM older_response WHERE response_id = @id", ("@id", id));
        connection.Responses.Delete("id = @id", ("@id", id));
        return 1;
    }

    private static long EraseRejected(StoreConnection connection, int source, string externalId)
    {
        var found = new List<long>();
        using (var rows = connection.Prepare(
            """
            SELECT r.id, b.header, r.raw FROM rejected_row r JOIN batch b ON b.id = r.batch_id
            WHERE b.source_id = ?1 AND b.kind = ?2 AND r.raw LIKE ?3 ESCAPE '!'
            """))
        {
            rows.Bind(1, source).Bind(2, nameof(ImportKind.Responses)).Bind(3, $"%{Escape(externalId)}%");
            while (rows.Step())
            {
                if (IsOf(rows.Text(1) ?? "", rows.Text(2)!, externalId))
                {
                    found.Add(rows.Long(0));
                }
            }
        }

        found.ForEach(id => connection.Execute("DELETE FROM rejected_row WHERE id = @id", ("@id", id)));
        return found.Count;
    }

    // A quote inside an id stands doubled in the row.
    private static string Escape(string id) => new StringBuilder(id).Replace("!", "!!").Replace("%", "!%").Replace("_", "!_").Replace("\"", "%").ToString();

    /// <summary>Whether the id stands in the row's id column; in any column where a mapping gives the id another name.</summary>
    private static bool IsOf(string header, string raw, string id)
    {
        try
        {
            using var table = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{raw}\n")));
            if (!table.Read() || table.Error is not null)
            {
                return raw.Contains(id, StringComparison.Ordinal);
            }

            var columns = Enumerable.Range(0, table.Header.Count).ToList();
            var own = columns.FindAll(column => SameWord.Comparer.Equals(table.Header[column], "id"));
            return (own.Count > 0 ? own : columns).Exists(column => table.Field(column).Trim().SequenceEqual(id));
        }
        catch (ImportFileException)
        {
            return raw.Contains(id, StringComparison.Ordinal);
        }
    }
}
