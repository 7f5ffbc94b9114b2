using Dashboard.Core.Participation;
using Dashboard.Core.Programme;
using Dashboard.Core.Text;
using Dashboard.Data.Store;

namespace Dashboard.Data.Model;

/// <summary>Stored goals as the domain has them.</summary>
internal static class GoalRecords
{
    /// <summary>All of them.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="slugs">The metrics' slugs by id.</param>
    public static GoalBook Read(StoreConnection connection, IReadOnlyDictionary<int, string> slugs)
    {
        var metrics = connection
            .All(
                "SELECT goal_id, metric_id FROM programme_goal_metric WHERE place > 0 ORDER BY goal_id, place",
                row => (Goal: row.Int(0), Metric: slugs[row.Int(1)]))
            .ToLookup(row => row.Goal, row => row.Metric);
        return new GoalBook(connection.All(
            """
            SELECT id, slug, goal_order, floor, title_fi, title_sv, title_en, words_fi, words_sv, words_en, valid_from, valid_to
            FROM programme_goal ORDER BY id
            """,
            row => new Goal(row.Text(1)!, row.Int(2), new LocalizedText(row.Text(4)!, row.Text(5), row.Text(6)), row.Day(10))
            {
                Floor = row.Text(3) is null ? null : row.Word<Floor>(3),
                Words = row.Text(7) is { } words ? new LocalizedText(words, row.Text(8), row.Text(9)) : null,
                ValidTo = row.NullableDay(11),
                Metrics = [.. metrics[row.Int(0)]],
            }));
    }
}
