using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>What is told of the comments of a quarter: which they are, and of which of them the score band and the contact request count.</summary>
public interface IToldComments
{
    /// <summary>Whether a comment of a day stands in the quarter's list.</summary>
    public bool IsTold(Place place, string kind, DateOnly day, Period quarter);

    /// <summary>Whether its score band counts.</summary>
    public bool IsBandTold(Place place, string kind, DateOnly day, Period quarter);

    /// <summary>Whether its contact request counts.</summary>
    public bool IsContactTold(Place place, string kind, DateOnly day, Period quarter);
}

/// <summary>Comments told by their own quarter with all that is known of them: what laying lists beside figures must not find.</summary>
public sealed class ToldByDay : IToldComments
{
    /// <inheritdoc/>
    public bool IsTold(Place place, string kind, DateOnly day, Period quarter) => quarter.Contains(day);

    /// <inheritdoc/>
    public bool IsBandTold(Place place, string kind, DateOnly day, Period quarter) => true;

    /// <inheritdoc/>
    public bool IsContactTold(Place place, string kind, DateOnly day, Period quarter) => true;
}

/// <summary>
/// The rule, worked out anew: a comment is told in the quarter in which the block of its kind ends; its score band counts between two days of that
/// quarter's blocks on which blocks of the recommendation end too, and its contact request where those of the requests do besides.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="rows">Who has answered so far.</param>
public sealed class ToldByBlocks(RandomCounty county, IReadOnlyList<ResponseRow> rows) : IToldComments
{
    private readonly Oracle oracle = new(county, rows);
    private readonly Dictionary<(string Metric, Place Place, DateOnly Day), IReadOnlyList<DateOnly>> ends = [];

    /// <inheritdoc/>
    public bool IsTold(Place place, string kind, DateOnly day, Period quarter) => IsBetween(KindEnds(place, kind), DateOnly.MinValue, day, quarter.LastDay)
        && quarter.Contains(KindEnds(place, kind).First(end => end >= day));

    /// <inheritdoc/>
    public bool IsBandTold(Place place, string kind, DateOnly day, Period quarter) => IsWithin(Scored(place, kind, day), place, kind, day, quarter);

    /// <inheritdoc/>
    public bool IsContactTold(Place place, string kind, DateOnly day, Period quarter)
    {
        var hasBands = Shown(place, kind, quarter).Intersect(Scored(place, kind, day)).Count() > 1;
        return IsWithin((hasBands ? Scored(place, kind, day) : KindEnds(place, kind)).Intersect(EndsOf(WellKnown.Answered14Days, place, day)), place, kind, day, quarter);
    }

    private bool IsWithin(IEnumerable<DateOnly> common, Place place, string kind, DateOnly day, Period quarter)
    {
        var shown = Shown(place, kind, quarter);
        return shown.Count > 1 && IsBetween(common, shown[0], day, shown[^1]);
    }

    private static bool IsBetween(IEnumerable<DateOnly> ends, DateOnly from, DateOnly day, DateOnly last) =>
        ends.Any(end => end >= from && end < day) && ends.Any(end => end >= day && end <= last);

    /// <summary>The ends of the blocks that are told in the quarter, and before them the one with which the first of them begins.</summary>
    private List<DateOnly> Shown(Place place, string kind, Period quarter)
    {
        var all = KindEnds(place, kind);
        var before = all.Where(end => end < quarter.Start).TakeLast(1);
        return [.. before, .. all.Where(quarter.Contains)];
    }

    private IEnumerable<DateOnly> Scored(Place place, string kind, DateOnly day) => KindEnds(place, kind).Intersect(EndsOf(WellKnown.Nps, place, day));

    private IReadOnlyList<DateOnly> KindEnds(Place place, string kind) =>
        EndsOf(kind == "thanks" ? WellKnown.Thanks : WellKnown.Complaints, place, DateOnly.MinValue);

    /// <summary>Where blocks of the version end that holds on a day, and the day before it begins.</summary>
    private IReadOnlyList<DateOnly> EndsOf(string metric, Place place, DateOnly day)
    {
        var begins = county.Versions.Where(version => version.Slug == metric).Select(version => version.ValidFrom).ToList();
        var begin = begins.Where(from => from <= day).DefaultIfEmpty(DateOnly.MinValue).Max();
        if (!ends.TryGetValue((metric, place, begin), out var found))
        {
            var version = begins.Count(from => from <= day) + 1;
            var next = begins.Where(from => from > day).DefaultIfEmpty(DateOnly.MaxValue).Min();
            var told = oracle.BlocksOf(metric, place).Where(block => block.Version == version && block.ToldOn < next).Select(block => block.ToldOn).Order().ToList();
            ends.Add((metric, place, begin), found = told.Count == 0 ? [] : [begin == DateOnly.MinValue ? begin : begin.AddDays(-1), .. told]);
        }

        return found;
    }
}
