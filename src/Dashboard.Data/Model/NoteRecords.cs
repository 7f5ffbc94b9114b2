using Dashboard.Core.Notes;
using Dashboard.Data.Store;

namespace Dashboard.Data.Model;

/// <summary>Stored notes as the domain has them.</summary>
internal static class NoteRecords
{
    private const string Signatures = "written_on, written_by, withdrawn_on, withdrawn_by";

    /// <summary>All of them.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="slugs">The metrics' slugs by id.</param>
    public static NoteBook Read(StoreConnection connection, IReadOnlyDictionary<int, string> slugs) => new(
    [
        .. connection.All($"SELECT {Signatures}, id, metric_id, unit_id, stage_id, date, reason FROM rebase ORDER BY id", row => new Rebase(
            row.Int(4), slugs[row.Int(5)], row.Int(6), row.NullableInt(7), row.Day(8), row.Text(9)!, WrittenOf(row), WithdrawnOf(row))),
        .. connection.All($"SELECT {Signatures}, id, unit_id, metric_id, text FROM explanation ORDER BY id", row => new Explanation(
            row.Int(4), row.Int(5), slugs[row.Int(6)], row.Text(7)!, WrittenOf(row), WithdrawnOf(row))),
        .. connection.All($"SELECT {Signatures}, id, unit_id, week FROM team_review ORDER BY id", row => new TeamReview(
            row.Int(4), row.Int(5), row.Day(6), WrittenOf(row), WithdrawnOf(row))),
    ]);

    private static Signature WrittenOf(Statement row) => new(row.Day(0), row.Text(1)!);

    private static Signature? WithdrawnOf(Statement row) => row.NullableDay(2) is { } day ? new Signature(day, row.Text(3)!) : null;
}
