using Dashboard.Core.Feedback;
using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Comments of one unit of its own of which the same is known.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="View">What may be told of them.</param>
internal sealed record CommentGroup(int Unit, CommentView View);

/// <summary>
/// The comments of all units that are told in one quarter: those of the blocks that end in it (<see cref="CommentBlocks"/>), as far as
/// <see cref="CommentCell"/> lets them be told apart. What may be shown depends on the quarter alone and not on who asks, so that it is worked
/// out once for a version of the data and kept with its <see cref="StoreView"/>: some twenty bytes for each comment, without its words.
/// </summary>
internal sealed class CommentQuarter
{
    private ulong[]? themes;

    private CommentQuarter(DateOnly start, IReadOnlyList<CommentGroup> groups, IReadOnlyList<(long Id, int Group)> comments, IReadOnlyCollection<int> heldBack) =>
        (Start, Groups, Comments, HeldBack) = (start, groups, comments, heldBack);

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    public IReadOnlyList<CommentGroup> Groups { get; }

    /// <summary>The responses that have a comment to show, each with the place of its group, in the order of the list.</summary>
    public IReadOnlyList<(long Id, int Group)> Comments { get; }

    /// <summary>Units that have respondents, of whom nothing has been told in blocks.</summary>
    public IReadOnlyCollection<int> HeldBack { get; }

    /// <summary>The themes of <see cref="Comments"/>, in their order: those that somebody has set, else those that the words propose. Read once.</summary>
    public ulong[] ThemesOf(StoreConnection connection, ThemeBook catalogue) => themes ??= ReadThemes(connection, catalogue);

    private ulong[] ReadThemes(StoreConnection connection, ThemeBook catalogue)
    {
        var found = new Dictionary<long, ulong>(Comments.Count);
        using var rows = connection.PrepareRows(
            """
            SELECT c.response_id, c.text, t.themes FROM given g
            CROSS JOIN comment c ON c.response_id = g.id LEFT JOIN comment_theme t ON t.response_id = c.response_id
            """,
            ["id"],
            row => found[row.Long(0)] = row.Text(2) is { } set ? catalogue.SetOf(set.Split(' ')) : catalogue.Propose(row.Text(1)!));
        foreach (var (id, _) in Comments)
        {
            rows.Add(id).End();
        }

        rows.Complete();
        return [.. Comments.Select(comment => found.GetValueOrDefault(comment.Id))];
    }

    /// <summary>Reads a quarter.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="keptFrom">The first day whose comments are kept.</param>
    /// <param name="minimum">k.</param>
    public static CommentQuarter Read(StoreConnection connection, CommentBlocks blocks, Period quarter, DateOnly keptFrom, int minimum)
    {
        var groups = new List<CommentGroup>();
        var comments = new List<(long Id, int Group)>();
        var heldBack = new List<int>();
        using var rows = connection.Prepare(
            """
            SELECT c.stage_id, c.kind, c.contact, c.band, c.response_id, r.day
            FROM comment c CROSS JOIN response r ON r.id = c.response_id AND r.day > ?3 AND r.day <= ?4
            WHERE c.unit_id = ?1 AND c.quarter >= ?2 AND c.quarter <= ?4
            """);
        foreach (var unit in blocks.Units)
        {
            var days = blocks.ToldIn(unit, quarter, keptFrom.DayNumber);
            if (days.IsEmpty)
            {
                heldBack.AddRange(blocks.IsAnswered(unit, quarter) ? [unit] : []);
                continue;
            }

            var written = Written(rows, blocks, unit, days, quarter, keptFrom);
            var cell = CommentCell.Of(written.ToDictionary(group => group.Key, group => (long)group.Value.Count), minimum);
            foreach (var (traits, ids) in written)
            {
                comments.AddRange(ids.Select(id => (id, groups.Count)));
                groups.Add(new CommentGroup(unit, cell.ViewOf(traits)));
            }
        }

        return new CommentQuarter(quarter.Start, groups, [.. comments.OrderBy(comment => Shuffled(comment.Id))], heldBack);
    }

    /// <summary>The responses of a unit's blocks that have a comment, by what may be known of them.</summary>
    private static Dictionary<CommentTraits, List<long>> Written(
        Statement rows, CommentBlocks blocks, int unit, ToldDays days, Period quarter, DateOnly keptFrom)
    {
        var written = new Dictionary<CommentTraits, List<long>>();
        var told = new Dictionary<(int? Stage, CommentVersions Versions), CommentDays>();
        var first = Grain.Quarter.StartOf(DateOnly.FromDayNumber(days.After + 1));
        rows.Bind(1, unit).Bind(2, first.DayNumber).Bind(3, days.After).Bind(4, days.Last);
        while (rows.Step())
        {
            var (stage, kind, day) = ((int?)rows.NullableLong(0), rows.Text(1), rows.Int(5));
            var place = (stage, blocks.VersionsOf(kind, day));
            if (!told.TryGetValue(place, out var ofPlace))
            {
                told.Add(place, ofPlace = blocks.ToldIn(unit, stage ?? 0, place.Item2, quarter, keptFrom.DayNumber));
            }

            if (ofPlace.Comments.Has(day))
            {
                var traits = new CommentTraits(
                    stage,
                    kind,
                    ofPlace.Contacts.Has(day) ? (ContactState)rows.Int(2) : ContactState.NotAsked,
                    ofPlace.Bands.Has(day) ? (ScoreBand)rows.Int(3) : ScoreBand.None);
                if (!written.TryGetValue(traits, out var ids))
                {
                    written.Add(traits, ids = []);
                }

                ids.Add(rows.Long(4));
            }
        }

        rows.Reset();
        return written;
    }

    /// <summary>
    /// Ids rise with time; this order is as good as any other and stays the same. It is the finaliser of SplitMix64 (Steele, Lea and Flood 2014),
    /// which maps no two ids to one place.
    /// </summary>
    private static ulong Shuffled(long id)
    {
        var mixed = (ulong)id * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
