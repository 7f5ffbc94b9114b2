using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Data.Store;

namespace Dashboard.Data.Model;

/// <summary>Stored actions as the domain has them.</summary>
internal static class ActionRecords
{
    /// <summary>All of them.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="slugs">The metrics' slugs by id.</param>
    public static ActionBook Read(StoreConnection connection, IReadOnlyDictionary<int, string> slugs)
    {
        var changes = connection
            .All(
                "SELECT action_id, number, status, done_on, reason, written_on, written_by, lesson, contact, due, owner, title, words FROM action_change ORDER BY action_id, number",
                row => (Action: row.Int(0), Change: new ActionChange(
                    row.Int(1), row.Word<ActionStatus>(2), row.NullableDay(3), row.Text(4)!, new Signature(row.Day(5), row.Text(6)!))
                {
                    Lesson = row.Text(7) ?? "",
                    Contact = row.Text(8) ?? "",
                    Due = row.NullableDay(9),
                    Owner = row.Text(10),
                    Title = row.Text(11),
                    Words = row.Text(12),
                }))
            .ToLookup(row => row.Action, row => row.Change);
        var sources = connection
            .All(
                "SELECT action_id, kind, reference FROM action_source ORDER BY action_id, number",
                row => (Action: row.Int(0), Source: new ActionSource(row.Word<ActionSourceKind>(1), row.Text(2)!)))
            .ToLookup(row => row.Action, row => row.Source);
        return new ActionBook(connection.All(
            "SELECT id, unit_id, metric_id, wanted, stage_id, to_stage_id, kind, title, words, due, owner FROM action ORDER BY id",
            row => new UnitAction
            {
                Id = row.Int(0),
                UnitId = row.Int(1),
                Metric = row.NullableInt(2) is { } metric ? slugs[metric] : null,
                Wanted = row.Text(3) is null ? null : row.Word<Direction>(3),
                Place = row.NullableInt(4) is { } stage ? new ActionPlace(stage, row.NullableInt(5)) : null,
                Kind = row.Word<UnitActionKind>(6),
                Title = row.Text(7)!,
                Words = row.Text(8)!,
                Due = row.NullableDay(9),
                Owner = row.Text(10)!,
                History = [.. changes[row.Int(0)]],
                Sources = [.. sources[row.Int(0)]],
            }));
    }
}
