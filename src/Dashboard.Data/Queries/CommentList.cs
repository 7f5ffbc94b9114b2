using Dashboard.Core.Privacy;

namespace Dashboard.Data.Queries;

/// <summary>A comment that a list holds.</summary>
/// <param name="Response">The response whose comment it is.</param>
/// <param name="Quarter">The first day of its quarter.</param>
/// <param name="Group">Where it was written, and what may be told of it.</param>
/// <param name="Themes">What it is about, as a set; empty where nobody asked.</param>
internal sealed record FoundComment(long Response, DateOnly Quarter, CommentGroup Group, ulong Themes);

/// <summary>What a search finds among the comments that are shown anyway.</summary>
/// <param name="Hits">The responses whose words it finds; <c>null</c> without a search.</param>
/// <param name="ThemesOf">The themes of a quarter's comments, in their order; <c>null</c> where nobody asks for them.</param>
/// <param name="Theme">Only comments of one of these themes; the empty set for all.</param>
internal sealed record CommentHits(HashSet<long>? Hits, Func<CommentQuarter, ulong[]>? ThemesOf = null, ulong Theme = 0);

/// <summary>The comments that filter and search find, quarter by quarter from the newest.</summary>
internal sealed class CommentList
{
    private readonly HashSet<int> units;
    private readonly CommentHits hits;
    private readonly List<(CommentQuarter Quarter, List<int> Places, ulong[]? Themes)> quarters;
    private readonly int[] ofTheme = new int[64];

    /// <param name="quarters">The quarters.</param>
    /// <param name="units">The units, each of its own.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="hits">What is searched for.</param>
    public CommentList(IEnumerable<CommentQuarter> quarters, HashSet<int> units, CommentFilter filter, CommentHits hits)
    {
        (this.units, this.hits) = (units, hits);
        this.quarters = [.. quarters.OrderByDescending(quarter => quarter.Start).Select(quarter => (quarter, PlacesOf(quarter, filter), hits.ThemesOf?.Invoke(quarter)))];
        foreach (var (_, places, themes) in this.quarters)
        {
            Count(places, themes);
        }
    }

    public long Total => quarters.Sum(quarter => (long)quarter.Places.Count);

    /// <summary>Units of which a quarter is held back.</summary>
    public int UnitsHeldBack => quarters.SelectMany(quarter => quarter.Quarter.HeldBack).Where(units.Contains).Distinct().Count();

    /// <summary>How many comments are about the theme at a place of the catalogue, whatever theme is asked for.</summary>
    public int CountOf(int theme) => ofTheme[theme];

    public IEnumerable<FoundComment> Take(int skip, int take) => quarters
        .SelectMany(quarter => quarter.Places.Select(place => (quarter.Quarter, Comment: quarter.Quarter.Comments[place], Themes: quarter.Themes?[place] ?? 0)))
        .Skip(skip).Take(take)
        .Select(found => new FoundComment(found.Comment.Id, found.Quarter.Start, found.Quarter.Groups[found.Comment.Group], found.Themes));

    /// <summary>Whether another filter finds any comment of these units and quarters, whatever was searched.</summary>
    public bool Any(CommentFilter filter) => quarters.Exists(quarter => quarter.Quarter.Groups.Any(group => units.Contains(group.Unit) && filter.Finds(group.View)));

    /// <summary>The places of the comments that are found, whatever they are about.</summary>
    private List<int> PlacesOf(CommentQuarter quarter, CommentFilter filter)
    {
        bool[] found = [.. quarter.Groups.Select(group => units.Contains(group.Unit) && filter.Finds(group.View))];
        var places = new List<int>();
        for (var place = 0; place < quarter.Comments.Count; place++)
        {
            var (id, group) = quarter.Comments[place];
            if (found[group] && hits.Hits?.Contains(id) != false)
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>Counts the themes, and leaves only those that are asked for.</summary>
    private void Count(List<int> places, ulong[]? themes)
    {
        if (themes is null)
        {
            return;
        }

        foreach (var place in places)
        {
            for (var rest = themes[place]; rest != 0; rest &= rest - 1)
            {
                ofTheme[System.Numerics.BitOperations.TrailingZeroCount(rest)]++;
            }
        }

        places.RemoveAll(place => hits.Theme != 0 && (themes[place] & hits.Theme) == 0);
    }
}
