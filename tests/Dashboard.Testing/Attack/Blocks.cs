using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>Where somebody answered: in a unit of its own, at a stage or at none.</summary>
public sealed record Place(string Unit, string? Stage)
{
    /// <summary>The place of a response.</summary>
    public static Place Of(ResponseRow row) => new(row.Unit, row.Stage);
}

/// <summary>Answers at one place that are told together: of these days, and told on the last of them.</summary>
/// <param name="Place">The place.</param>
/// <param name="From">The first day; the day after the last of the block before.</param>
/// <param name="Last">The last day of its answers; before it is told only where a new version of the metric has begun.</param>
/// <param name="ToldOn">The day on which it is told.</param>
/// <param name="Version">The metric's version.</param>
/// <param name="Shown">The groups that are told, for those of a kind of group; <c>null</c> for all answers.</param>
public sealed record Block(Place Place, DateOnly From, DateOnly Last, DateOnly ToldOn, int Version, IReadOnlySet<string>? Shown = null)
{
    /// <summary>Whether it has the answers of a day.</summary>
    public bool Has(Place place, DateOnly day) => place == Place && day >= From && day <= Last;
}

/// <summary>
/// What the rule says of the answers to one metric, worked out anew from single responses: at each place, once k people have answered their
/// answers are told together, and of groups once each has k people or nobody, or a quarter has passed. Both end only where they end too of the
/// metric that all of them have answered, or none of its are open: the responses, and of those who were answered those who asked. Of the
/// responses themselves every day is told, but their groups by blocks. Each version of a metric has blocks of its own. Tallied answers are of no
/// group that is known.
/// </summary>
/// <param name="metric">The metric.</param>
/// <param name="rows">Who has answered, in the order in which they came.</param>
/// <param name="minimum">k.</param>
public sealed class Blocks(string metric, IReadOnlyList<ResponseRow> rows, int minimum)
{
    private const int Quarter = 92;
    private readonly ILookup<Place, (DateOnly Day, ResponseRow Row)> answers = rows.Where(row => Asked.ClassOf(row, metric) is not null)
        .Select(row => (Day: LocalTime.DateOf(row.AnsweredAt), Row: row)).OrderBy(answer => answer.Day)
        .ToLookup(answer => Place.Of(answer.Row));

    private readonly Dictionary<SegmentKind, IReadOnlyList<Block>> groups = [];
    private readonly Blocks? above = metric switch
    {
        WellKnown.Responses => null,
        WellKnown.HandlingHours => new Blocks(WellKnown.Answered14Days, rows, minimum),
        _ => new Blocks(WellKnown.Responses, rows, minimum),
    };

    private IReadOnlyList<Block>? whole;
    private IReadOnlyList<Block>? together;

    /// <summary>The blocks of k people or more, also where the number of each day is told.</summary>
    public IReadOnlyList<Block> Together => together ??= WholeOf(minimum);

    /// <summary>The group of a kind to which a response belongs; empty for none, which nothing tells.</summary>
    public static string GroupOf(ResponseRow row, SegmentKind kind) => RandomCounty.IsTallied(row) ? "" : kind switch
    {
        SegmentKind.Channel => row.Channel,
        SegmentKind.Language => row.Language,
        _ => row.AgeBand,
    };

    /// <summary>The blocks of all places, or those of a kind of groups.</summary>
    public IReadOnlyList<Block> Of(SegmentKind? kind)
    {
        whole ??= metric == WellKnown.Responses ? WholeOf(1) : Together;
        if (kind is not { } ofGroups)
        {
            return whole;
        }

        if (!groups.TryGetValue(ofGroups, out var found))
        {
            groups.Add(ofGroups, found = [.. Together.GroupBy(block => (block.Place, block.Version)).SelectMany(place => Runs([.. place], ofGroups))]);
        }

        return found;
    }

    /// <summary>The people of a block.</summary>
    public IEnumerable<ResponseRow> PeopleOf(Block block) =>
        answers[block.Place].Where(answer => block.Has(block.Place, answer.Day)).Select(answer => answer.Row);

    private IReadOnlyList<Block> WholeOf(int enough)
    {
        var begins = rows.GroupBy(row => RandomCounty.VersionOf(row, metric), row => LocalTime.DateOf(row.AnsweredAt))
            .ToDictionary(version => version.Key, version => version.Key == 1 ? DateOnly.MinValue : version.Min());
        return
        [
            .. from place in answers
               from version in place.GroupBy(answer => RandomCounty.VersionOf(answer.Row, metric))
               let end = begins.TryGetValue(version.Key + 1, out var next) ? next.AddDays(-1) : DateOnly.MaxValue
               from block in Whole(place.Key, [.. version], enough, begins[version.Key])
               select block with { Version = version.Key, Last = block.ToldOn < end ? block.ToldOn : end },
        ];
    }

    private IEnumerable<Block> Whole(Place place, List<(DateOnly Day, ResponseRow Row)> people, int enough, DateOnly begin)
    {
        var counts = people.GroupBy(answer => answer.Day).ToDictionary(day => day.Key, day => day.Count());
        var (from, waiting) = (begin, 0);
        foreach (var day in counts.Keys.Union(above?.EndsOf(place) ?? []).Order())
        {
            waiting += counts.GetValueOrDefault(day);
            if (waiting >= enough && above?.MayEnd(place, day) != false)
            {
                yield return new Block(place, from, day, day, Version: 0);
                (from, waiting) = (day.AddDays(1), 0);
            }
        }
    }

    private IEnumerable<DateOnly> EndsOf(Place place) => Together.Where(block => block.Place == place).Select(block => block.ToldOn);

    /// <summary>Whether blocks of a metric below this one may end with a day: here one ends, or none is open.</summary>
    private bool MayEnd(Place place, DateOnly day)
    {
        var last = EndsOf(place).Where(end => end <= day).DefaultIfEmpty(DateOnly.MinValue).Max();
        return last == day || !answers[place].Any(answer => answer.Day > last && answer.Day <= day);
    }

    /// <summary>The same of runs: one is open when it has blocks.</summary>
    private bool MayEnd(Place place, SegmentKind kind, DateOnly day)
    {
        var last = Of(kind).Where(run => run.Place == place && run.ToldOn <= day).Select(run => run.ToldOn).DefaultIfEmpty(DateOnly.MinValue).Max();
        return last == day || !EndsOf(place).Any(end => end > last && end <= day);
    }

    private IEnumerable<Block> Runs(List<Block> blocks, SegmentKind kind)
    {
        string[] known = [.. rows.Select(row => GroupOf(row, kind)).Distinct().OrderBy(group => group.Length == 0)];
        var waiting = new List<Block>();
        foreach (var block in blocks)
        {
            if (waiting.Count == 0 && PeopleOf(block).All(row => GroupOf(row, kind).Length == 0))
            {
                continue;
            }

            waiting.Add(block);
            if (above?.MayEnd(block.Place, kind, block.ToldOn) == false)
            {
                continue;
            }

            var people = known.ToDictionary(group => group, group => waiting.SelectMany(PeopleOf).Count(row => GroupOf(row, kind) == group));
            var hidden = Hidden(known, people);
            var shown = known.Where(group => people[group] > 0 && !hidden.Contains(group)).ToHashSet();
            if (hidden.Count == 0 || (shown.Count > 0 && block.ToldOn.DayNumber - waiting[0].ToldOn.DayNumber >= Quarter))
            {
                yield return block with { From = waiting[0].From, Shown = shown };
                waiting.Clear();
            }
        }
    }

    private List<string> Hidden(string[] known, Dictionary<string, int> people)
    {
        var hidden = known.Where(group => people[group] > 0 && people[group] < minimum).ToList();
        while (hidden.Count == 1 || (hidden.Count > 0 && hidden.Sum(group => people[group]) < minimum))
        {
            if (known.Where(group => people[group] > 0 && !hidden.Contains(group)).MinBy(group => people[group]) is not { } next)
            {
                break;
            }

            hidden.Add(next);
        }

        return hidden;
    }
}
