using Dashboard.Core.Privacy;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>A comment that a list holds.</summary>
internal sealed record FoundComment(int Unit, DateOnly Quarter, CommentView View, string Text);

/// <summary>The comments that filter and search find, quarter by quarter from the newest.</summary>
internal sealed class CommentList
{
    private readonly StoreConnection connection;
    private readonly CommentCells cells;
    private readonly Unit unit;
    private readonly CommentFilter filter;
    private readonly List<(int Quarter, long Count, List<Member>? Members)> quarters;

    /// <param name="connection">The connection, in the moment at which the cells were read.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="unit">The unit of the cells.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="hits">The responses that a search has found; <c>null</c> without a search.</param>
    public CommentList(StoreConnection connection, CommentCells cells, Unit unit, CommentFilter filter, HashSet<long>? hits)
    {
        (this.connection, this.cells, this.unit, this.filter) = (connection, cells, unit, filter);

        // Without a search the counts are known, and only the quarters of the page are read.
        quarters = [.. cells.Quarters.Select(quarter => hits is null
            ? (quarter, cells.Count(quarter, filter), null)
            : Searched(quarter, hits))];
    }

    public long Total => quarters.Sum(quarter => quarter.Count);

    public IEnumerable<FoundComment> Take(long skip, int take)
    {
        foreach (var (quarter, count, members) in quarters)
        {
            if (skip >= count || take == 0)
            {
                skip = Math.Max(0, skip - count);
                continue;
            }

            var part = (members ?? Read(quarter)).OrderBy(member => Shuffled(member.Id)).Skip((int)skip).Take(take).ToList();
            (skip, take) = (0, take - part.Count);
            foreach (var member in part)
            {
                yield return new FoundComment(member.Unit, DateOnly.FromDayNumber(quarter), member.View, TextOf(member.Id));
            }
        }
    }

    private (int, long, List<Member>?) Searched(int quarter, HashSet<long> hits)
    {
        var members = hits.Count == 0 ? [] : Read(quarter).FindAll(member => hits.Contains(member.Id));
        return (quarter, members.Count, members);
    }

    private List<Member> Read(int quarter)
    {
        var members = new List<Member>();
        using var rows = connection.Prepare(
            """
            SELECT c.response_id, t.unit_id, c.stage_id, c.kind, c.contact, c.band
            FROM unit_closure t CROSS JOIN comment c ON c.unit_id = t.unit_id AND c.quarter = ?2 WHERE t.ancestor_id = ?1
            """);
        rows.Bind(1, unit.Id).Bind(2, quarter);
        while (rows.Step())
        {
            if (cells.ViewOf(rows.Int(1), quarter, CommentCells.TraitsAt(rows, 2)) is { } view && filter.Finds(view))
            {
                members.Add(new Member(rows.Long(0), rows.Int(1), view));
            }
        }

        return members;
    }

    private string TextOf(long response)
    {
        using var rows = connection.Prepare("SELECT text FROM comment WHERE response_id = ?1");
        return rows.Bind(1, response).Step() ? rows.Text(0)! : throw new InvalidOperationException("A comment was lost while it was read.");
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

    private readonly record struct Member(long Id, int Unit, CommentView View);
}
