using Dashboard.Core.Privacy;

namespace Dashboard.Data.Queries;

/// <summary>A comment that a list holds.</summary>
/// <param name="Response">The response whose comment it is.</param>
/// <param name="Quarter">The first day of its quarter.</param>
/// <param name="Group">Where it was written, and what may be told of it.</param>
internal sealed record FoundComment(long Response, DateOnly Quarter, CommentGroup Group);

/// <summary>The comments that filter and search find, quarter by quarter from the newest.</summary>
internal sealed class CommentList
{
    private readonly HashSet<int> units;
    private readonly HashSet<long>? hits;
    private readonly List<(CommentQuarter Quarter, bool[] Found, int Count)> quarters;

    /// <param name="quarters">The quarters.</param>
    /// <param name="units">The units, each of its own.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="hits">The responses that a search has found; <c>null</c> without a search.</param>
    public CommentList(IEnumerable<CommentQuarter> quarters, HashSet<int> units, CommentFilter filter, HashSet<long>? hits)
    {
        (this.units, this.hits) = (units, hits);
        this.quarters = [.. quarters.OrderByDescending(quarter => quarter.Start).Select(quarter =>
        {
            var found = Find(quarter, filter);
            return (quarter, found, quarter.Comments.Count(comment => Holds(found, comment)));
        })];
    }

    public long Total => quarters.Sum(quarter => (long)quarter.Count);

    /// <summary>Units of which a quarter is held back.</summary>
    public int UnitsHeldBack => quarters.SelectMany(quarter => quarter.Quarter.HeldBack).Where(units.Contains).Distinct().Count();

    public IEnumerable<FoundComment> Take(int skip, int take) => quarters
        .SelectMany(quarter => quarter.Quarter.Comments.Where(comment => Holds(quarter.Found, comment))
            .Select(comment => new FoundComment(comment.Id, quarter.Quarter.Start, quarter.Quarter.Groups[comment.Group])))
        .Skip(skip).Take(take);

    /// <summary>Whether another filter finds any comment of these units and quarters, whatever was searched.</summary>
    public bool Any(CommentFilter filter) => quarters.Exists(quarter => quarter.Quarter.Groups.Any(group => units.Contains(group.Unit) && filter.Finds(group.View)));

    private bool[] Find(CommentQuarter quarter, CommentFilter filter) =>
        [.. quarter.Groups.Select(group => units.Contains(group.Unit) && filter.Finds(group.View))];

    private bool Holds(bool[] found, (long Id, int Group) comment) => found[comment.Group] && hits?.Contains(comment.Id) != false;
}
