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
/// <param name="ToldOn">The last day.</param>
/// <param name="Shown">The groups that are told, for those of a kind of group; <c>null</c> for all answers.</param>
public sealed record Block(Place Place, DateOnly From, DateOnly ToldOn, IReadOnlySet<string>? Shown = null);

/// <summary>
/// What the rule says of the answers to one metric, worked out anew from single responses: at each place, once k people have answered their
/// answers are told together, and of groups once each has k people or nobody, or a quarter has passed. Both end only where they end too of the
/// metric that all of them have answered: the responses, and of those who were answered those who asked. Of the responses themselves every day
/// is told, but their groups by blocks.
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

    private IReadOnlyList<Block> Together => together ??= [.. answers.SelectMany(place => Whole(place.Key, [.. place], minimum))];

    /// <summary>The group of a kind to which a response belongs.</summary>
    public static string GroupOf(ResponseRow row, SegmentKind kind) => kind switch
    {
        SegmentKind.Channel => row.Channel,
        SegmentKind.Language => row.Language,
        _ => row.AgeBand,
    };

    /// <summary>The blocks of all places, or those of a kind of groups.</summary>
    public IReadOnlyList<Block> Of(SegmentKind? kind)
    {
        whole ??= metric == WellKnown.Responses ? [.. answers.SelectMany(place => Whole(place.Key, [.. place], 1))] : Together;
        if (kind is not { } ofGroups)
        {
            return whole;
        }

        if (!groups.TryGetValue(ofGroups, out var found))
        {
            groups.Add(ofGroups, found = [.. Together.GroupBy(block => block.Place).SelectMany(place => Runs([.. place], ofGroups))]);
        }

        return found;
    }

    /// <summary>The people of a block.</summary>
    public IEnumerable<ResponseRow> PeopleOf(Block block) =>
        answers[block.Place].Where(answer => answer.Day >= block.From && answer.Day <= block.ToldOn).Select(answer => answer.Row);

    private IEnumerable<Block> Whole(Place place, List<(DateOnly Day, ResponseRow Row)> people, int enough)
    {
        var ends = above?.Together.Where(block => block.Place == place).Select(block => block.ToldOn).ToList();
        var counts = people.GroupBy(answer => answer.Day).ToDictionary(day => day.Key, day => day.Count());
        var (from, waiting) = (DateOnly.MinValue, 0);
        foreach (var day in counts.Keys.Union(ends ?? []).Order())
        {
            waiting += counts.GetValueOrDefault(day);
            if (waiting >= enough && ends?.Contains(day) != false)
            {
                yield return new Block(place, from, day);
                (from, waiting) = (day.AddDays(1), 0);
            }
        }
    }

    private IEnumerable<Block> Runs(List<Block> blocks, SegmentKind kind)
    {
        string[] known = [.. rows.Select(row => GroupOf(row, kind)).Distinct()];
        var ends = above?.Of(kind).Where(run => run.Place == blocks[0].Place).Select(run => run.ToldOn).ToList();
        var waiting = new List<Block>();
        foreach (var block in blocks)
        {
            waiting.Add(block);
            if (ends?.Contains(block.ToldOn) == false)
            {
                continue;
            }

            var people = known.ToDictionary(group => group, group => waiting.SelectMany(PeopleOf).Count(row => GroupOf(row, kind) == group));
            var hidden = Hidden(known, people);
            var shown = known.Where(group => people[group] > 0 && !hidden.Contains(group)).ToHashSet();
            if (hidden.Count == 0 || (shown.Count > 0 && block.ToldOn.DayNumber - waiting[0].ToldOn.DayNumber >= Quarter))
            {
                yield return new Block(block.Place, waiting[0].From, block.ToldOn, shown);
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
