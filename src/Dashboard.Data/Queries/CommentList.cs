using System.Numerics;
using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Queries;

/// <summary>A comment that a list holds.</summary>
/// <param name="Response">The response whose comment it is.</param>
/// <param name="Quarter">Its unit and quarter.</param>
/// <param name="View">What may be told of it.</param>
internal sealed record FoundComment(long Response, CommentQuarter Quarter, CommentView View);

/// <summary>The comments that filter and search find, quarter by quarter from the newest.</summary>
internal sealed class CommentList
{
    private readonly IReadOnlyList<CommentQuarter> quarters;
    private readonly List<(DateOnly Start, List<FoundGroup> Groups)> found;

    /// <param name="quarters">The quarters of the units that are asked for.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="hits">The responses that a search has found; <c>null</c> without a search.</param>
    public CommentList(IReadOnlyList<CommentQuarter> quarters, CommentFilter filter, HashSet<long>? hits)
    {
        this.quarters = quarters;
        found =
        [
            .. from quarter in quarters
               from comments in quarter.Groups
               where filter.Finds(comments.View)
               let ids = hits is null ? comments.Ids : [.. comments.Ids.Where(hits.Contains)]
               group new FoundGroup(quarter, comments.View, ids) by quarter.Start into groups
               orderby groups.Key descending
               select (groups.Key, groups.ToList()),
        ];
    }

    private CommentList(IReadOnlyList<CommentQuarter> quarters, List<(DateOnly Start, List<FoundGroup> Groups)> found) => (this.quarters, this.found) = (quarters, found);

    public long Total => found.Sum(quarter => quarter.Groups.Sum(group => (long)group.Ids.Count));

    /// <summary>Units of which a quarter is held back.</summary>
    public int UnitsHeldBack => quarters.Where(quarter => quarter.IsHeldBack).Select(quarter => quarter.Unit).Distinct().Count();

    public IEnumerable<FoundComment> Take(int skip, int take) =>
        found.SelectMany(quarter => InOrder(quarter.Groups).Select(comment => new FoundComment(comment.Id, comment.Group.Quarter, comment.Group.View)))
            .Skip(skip).Take(take);

    /// <summary>Whether another filter finds any comment of these units and quarters, whatever was searched.</summary>
    public bool Any(CommentFilter filter) => quarters.Any(quarter => quarter.Groups.Any(group => filter.Finds(group.View)));

    /// <summary>Those of them that are about one of some themes.</summary>
    public CommentList About(ulong themes, Func<CommentQuarter, IReadOnlyDictionary<long, ulong>> themesOf) => new(quarters, found.ConvertAll(quarter =>
        (quarter.Start, quarter.Groups.ConvertAll(group =>
        {
            var about = themesOf(group.Quarter);
            return group with { Ids = [.. group.Ids.Where(id => (about[id] & themes) != 0)] };
        }))));

    /// <summary>How many are about the theme at each place of the catalogue.</summary>
    public int[] ThemeCounts(Func<CommentQuarter, IReadOnlyDictionary<long, ulong>> themesOf)
    {
        var counts = new int[ThemeBook.Most];
        foreach (var group in found.SelectMany(quarter => quarter.Groups))
        {
            var about = themesOf(group.Quarter);
            foreach (var id in group.Ids)
            {
                for (var rest = about[id]; rest != 0; rest &= rest - 1)
                {
                    counts[BitOperations.TrailingZeroCount(rest)]++;
                }
            }
        }

        return counts;
    }

    /// <summary>Merges groups that are in order: a page of a county's comments does not put all of them in order.</summary>
    private static IEnumerable<(FoundGroup Group, long Id)> InOrder(List<FoundGroup> groups)
    {
        var next = new PriorityQueue<(FoundGroup Group, int Place), ulong>(
            groups.Where(group => group.Ids.Count > 0).Select(group => ((group, 0), CommentQuarter.Shuffled(group.Ids[0]))));
        while (next.TryDequeue(out var first, out _))
        {
            var (group, place) = first;
            yield return (group, group.Ids[place]);
            if (++place < group.Ids.Count)
            {
                next.Enqueue((group, place), CommentQuarter.Shuffled(group.Ids[place]));
            }
        }
    }

    private sealed record FoundGroup(CommentQuarter Quarter, CommentView View, IReadOnlyList<long> Ids);
}
