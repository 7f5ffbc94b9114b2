using System.Collections.Concurrent;
using Dashboard.Core.Feedback.Themes;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>
/// What the comments of one version of the data are about, as sets of the catalogue (<see cref="ThemeBook"/>): the themes that somebody has set,
/// else those that the words propose. Those of each unit and quarter are read when they are first asked for.
/// </summary>
internal sealed class CommentThemes
{
    private readonly ConcurrentDictionary<(int Unit, DateOnly Quarter), IReadOnlyDictionary<long, ulong>> sets = [];

    /// <summary>The themes of a quarter's comments by their responses.</summary>
    /// <param name="connection">A connection that reads the version.</param>
    /// <param name="catalogue">The catalogue of the version.</param>
    /// <param name="quarter">A unit's quarter.</param>
    public IReadOnlyDictionary<long, ulong> Of(StoreConnection connection, ThemeBook catalogue, CommentQuarter quarter) =>
        sets.GetOrAdd((quarter.Unit, quarter.Start), _ => Read(connection, catalogue, quarter));

    private static Dictionary<long, ulong> Read(StoreConnection connection, ThemeBook catalogue, CommentQuarter quarter)
    {
        var found = new Dictionary<long, ulong>();
        using var rows = connection.PrepareRows(
            """
            SELECT c.response_id, c.text, t.themes FROM given g
            CROSS JOIN comment c ON c.response_id = g.id LEFT JOIN comment_theme t ON t.response_id = c.response_id
            """,
            ["id"],
            row => found[row.Long(0)] = row.Text(2) is { } set ? catalogue.SetOf(set.Split(' ')) : catalogue.Propose(row.Text(1)!));

        // In the order in which they are stored: they are shown in another.
        foreach (var id in quarter.Groups.SelectMany(group => group.Ids).Order())
        {
            rows.Add(id).End();
        }

        rows.Complete();
        return found;
    }
}
