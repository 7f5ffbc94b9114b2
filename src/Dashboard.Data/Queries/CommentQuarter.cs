using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Comments of one unit of its own of which the same is known.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="View">What may be told of them.</param>
internal sealed record CommentGroup(int Unit, CommentView View);

/// <summary>
/// The comments of all units in one quarter, as far as <see cref="CommentCell"/> lets them be shown. What may be shown depends on the quarter
/// alone and not on who asks, so that it is worked out once for a version of the data and kept with its <see cref="StoreView"/>: some twenty
/// bytes for each comment, without its words.
/// </summary>
internal sealed class CommentQuarter
{
    private CommentQuarter(DateOnly start, IReadOnlyList<CommentGroup> groups, IReadOnlyList<(long Id, int Group)> comments, IReadOnlyCollection<int> heldBack) =>
        (Start, Groups, Comments, HeldBack) = (start, groups, comments, heldBack);

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    public IReadOnlyList<CommentGroup> Groups { get; }

    /// <summary>The responses that have a comment to show, each with the place of its group, in the order of the list.</summary>
    public IReadOnlyList<(long Id, int Group)> Comments { get; }

    /// <summary>Units that have respondents, but fewer than may be shown.</summary>
    public IReadOnlyCollection<int> HeldBack { get; }

    /// <summary>Reads a quarter.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="responses">The metric of responses.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="minimum">k.</param>
    public static CommentQuarter Read(StoreConnection connection, MetricRuns responses, Period quarter, int minimum)
    {
        var written = Written(connection, quarter);

        // Who writes has answered: where enough have written, nobody is counted further.
        var respondents = written.GroupBy(comments => comments.Key.Unit, comments => (long)comments.Value.Count)
            .ToDictionary(unit => unit.Key, unit => unit.Sum() is var writers && writers >= minimum ? writers : 0);
        AddRespondents(respondents, connection, responses, quarter, minimum);

        var groups = new List<CommentGroup>();
        var comments = new List<(long Id, int Group)>();
        foreach (var unit in written.GroupBy(comments => comments.Key.Unit))
        {
            var cell = CommentCell.Of(unit.ToDictionary(group => group.Key.Traits, group => (long)group.Value.Count), respondents[unit.Key], minimum);
            foreach (var ((_, traits), ids) in unit)
            {
                if (cell.ViewOf(traits) is { } view)
                {
                    comments.AddRange(ids.Select(id => (id, groups.Count)));
                    groups.Add(new CommentGroup(unit.Key, view));
                }
            }
        }

        return new CommentQuarter(
            quarter.Start,
            groups,
            [.. comments.OrderBy(comment => Shuffled(comment.Id))],
            [.. respondents.Where(unit => unit.Value > 0 && unit.Value < minimum).Select(unit => unit.Key)]);
    }

    /// <summary>The responses that have a comment, by unit and by what is known of them.</summary>
    private static Dictionary<(int Unit, CommentTraits Traits), List<long>> Written(StoreConnection connection, Period quarter)
    {
        var written = new Dictionary<(int Unit, CommentTraits Traits), List<long>>();
        using var rows = connection.Prepare(
            """
            SELECT u.id, c.stage_id, c.kind, c.contact, c.band, c.response_id
            FROM unit u CROSS JOIN comment c ON c.unit_id = u.id AND c.quarter = ?1
            """);
        rows.Bind(1, quarter.Start.DayNumber);
        while (rows.Step())
        {
            var traits = new CommentTraits((int?)rows.NullableLong(1), rows.Text(2), (ContactState)rows.Int(3), (ScoreBand)rows.Int(4));
            if (!written.TryGetValue((rows.Int(0), traits), out var ids))
            {
                written.Add((rows.Int(0), traits), ids = []);
            }

            ids.Add(rows.Long(5));
        }

        return written;
    }

    /// <summary>
    /// Counts those who answered in each unit of its own, as far as <paramref name="enough"/>: from the roll-ups, which hold imported totals too.
    /// </summary>
    private static void AddRespondents(
        Dictionary<int, long> respondents, StoreConnection connection, MetricRuns responses, Period quarter, int enough)
    {
        using var cells = TotalCells.Read(connection, RollupGrain.OwnDays, quarter);
        while (cells.Step())
        {
            var counted = respondents.GetValueOrDefault(cells.Int(0));
            respondents[cells.Int(0)] = counted >= enough ? counted : counted + Sum(cells.Blob(2), responses);
        }
    }

    private static long Sum(ReadOnlySpan<byte> sheet, MetricRuns responses)
    {
        var reader = new SheetReader(sheet);
        var sum = 0L;
        while (reader.NextVersion())
        {
            while (responses.SlotOf(reader.Version) >= 0 && reader.NextCount())
            {
                sum += DaySheet.Cell(reader.Cell) == CountCells.Sum ? reader.Count : 0;
            }
        }

        return sum;
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
