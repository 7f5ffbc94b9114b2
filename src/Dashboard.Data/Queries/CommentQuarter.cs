using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Comments of one unit and quarter of which the same is known.</summary>
/// <param name="View">What may be told of them.</param>
/// <param name="Ids">The responses whose comments they are, in the order of the list.</param>
internal sealed record CommentGroup(CommentView View, IReadOnlyList<long> Ids);

/// <summary>
/// The comments of one unit of its own that are told in one quarter: those of the blocks that end in it (<see cref="CommentBlocks"/>), as far as
/// <see cref="CommentCell"/> lets them be told apart. What may be shown depends on the quarter alone and not on who asks, so that it is worked
/// out once for a version of the data and kept with its <see cref="StoreView"/>: some ten bytes for each comment, without its words.
/// </summary>
/// <param name="Unit">The unit.</param>
/// <param name="Start">The first day.</param>
/// <param name="Groups">The comments.</param>
/// <param name="IsHeldBack">Whether somebody answered, of whom nothing has been told in blocks.</param>
internal sealed record CommentQuarter(int Unit, DateOnly Start, IReadOnlyList<CommentGroup> Groups, bool IsHeldBack)
{
    /// <summary>The statement that <see cref="Read"/> asks of.</summary>
    public static Statement Prepare(StoreConnection connection) => connection.Prepare(
        "SELECT stage_id, kind, contact, band, response_id, day FROM comment WHERE unit_id = ?1 AND day > ?2 AND day <= ?3");

    /// <summary>Reads a quarter.</summary>
    /// <param name="rows">The statement of <see cref="Prepare"/>.</param>
    /// <param name="blocks">The unit's blocks.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="keptFrom">The first day whose comments are kept.</param>
    /// <param name="minimum">k.</param>
    public static CommentQuarter Read(Statement rows, CommentBlocks blocks, int unit, Period quarter, DateOnly keptFrom, int minimum)
    {
        var days = blocks.ToldIn(quarter, keptFrom.DayNumber);
        if (days.IsEmpty)
        {
            return new CommentQuarter(unit, quarter.Start, [], blocks.IsAnswered(quarter));
        }

        rows.Bind(1, unit).Bind(2, days.After).Bind(3, days.Last);
        var written = Written(rows, blocks, quarter, keptFrom);
        var cell = CommentCell.Of(written.ToDictionary(group => group.Key, group => (long)group.Value.Count), minimum);
        return new CommentQuarter(
            unit, quarter.Start, [.. written.Select(group => new CommentGroup(cell.ViewOf(group.Key), [.. group.Value.OrderBy(Shuffled)]))], IsHeldBack: false);
    }

    /// <summary>The responses of a unit's blocks that have a comment, by what may be known of them.</summary>
    private static Dictionary<CommentTraits, List<long>> Written(Statement rows, CommentBlocks blocks, Period quarter, DateOnly keptFrom)
    {
        var written = new Dictionary<CommentTraits, List<long>>();
        var told = new Dictionary<(int? Stage, CommentVersions Versions), CommentDays>();
        while (rows.Step())
        {
            var (stage, kind, day) = ((int?)rows.NullableLong(0), rows.Text(1), rows.Int(5));
            var place = (stage, blocks.VersionsOf(kind, day));
            if (!told.TryGetValue(place, out var ofPlace))
            {
                told.Add(place, ofPlace = blocks.ToldIn(stage ?? 0, place.Item2, quarter, keptFrom.DayNumber));
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
    public static ulong Shuffled(long id)
    {
        var mixed = (ulong)id * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
