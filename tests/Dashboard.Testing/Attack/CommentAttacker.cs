using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>All comments of one unit of its own and quarter that a filter has found.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Filter">What was filtered by; its stages are not looked at.</param>
/// <param name="Stages">The stages that were filtered by, of those of the county; <c>null</c> for all comments.</param>
/// <param name="Writers">Who wrote them.</param>
public sealed record FoundComments(string Unit, Period Quarter, CommentFilter Filter, IReadOnlyList<string>? Stages, IReadOnlyList<ResponseRow> Writers);

/// <summary>The lists of comments at one moment.</summary>
/// <param name="Rows">Who has answered so far.</param>
/// <param name="Lists">The lists.</param>
public sealed record SeenComments(IReadOnlyList<ResponseRow> Rows, IReadOnlyList<FoundComments> Lists);

/// <summary>
/// Reads comments beside figures: knows every block of the metrics that an answer's traits count for, how many answered anything on each day,
/// the lists of comments by every filter at several moments, of which days each is, and that each kind of feedback comes with a comment. Unknown
/// is how many people of each combination of kind, contact and score answered at each place on each day. Each unit is attacked for itself: no
/// list and no block is of two.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="moments">The lists.</param>
/// <param name="toldAt">What is told of comments at a moment.</param>
public sealed class CommentAttacker(RandomCounty county, IReadOnlyList<SeenComments> moments, Func<SeenComments, IToldComments> toldAt)
{
    private static readonly string?[] Kinds = [null, "thanks", "complaint"];
    private readonly Oracle oracle = new(county, county.Rows);

    /// <summary>The metrics that comments tell of.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
        [WellKnown.Nps, WellKnown.Thanks, WellKnown.Complaints, WellKnown.Answered14Days];

    private static int Classes => Kinds.Length * Contacts * Bands;

    private static int Contacts => RandomCounty.AnsweredAfter.Count + 2;

    private static int Bands => 4;

    /// <summary>The hidden cells of single units, of all groups, that can be computed.</summary>
    /// <param name="metrics">The metrics whose cells are looked for.</param>
    /// <param name="allWrite">Whether it is known that everybody has written, and of which kind.</param>
    public IReadOnlyList<HiddenCell> Recover(IReadOnlyList<string> metrics, bool allWrite = false)
    {
        var figures = oracle.Everything([WellKnown.Responses, .. Metrics]).Where(figure => figure.Seen.Slice.Segment is null).ToLookup(figure => figure.Seen.Slice.Unit);
        var cells = metrics.SelectMany(metric => HiddenCells.Of(county, metric, SegmentKind.Language, county.Minimum))
            .Where(cell => cell.Slice is { IsOwn: true, Segment: null }).ToLookup(cell => cell.Slice.Unit);
        return [.. cells.SelectMany(unit => Recover(unit.Key, figures[unit.Key], unit, allWrite))];
    }

    private IEnumerable<HiddenCell> Recover(
        string unit, IEnumerable<(Seen Seen, IReadOnlyList<Block> Blocks)> figures, IEnumerable<HiddenCell> cells, bool allWrite)
    {
        var days = county.Rows.Where(row => row.Unit == unit).Select(row => (Place: Place.Of(row), Day: LocalTime.DateOf(row.AnsweredAt))).Distinct().ToList();
        var below = county.Subtree(unit);
        var known = new LinearSpan(days.Count * Classes);
        var sums = figures.Select(figure => Sum(
                (place, day) => figure.Blocks.Any(block => block.Has(place, day)),
                (_, _, ofClass) => ClassIn(figure.Seen.Metric, ofClass) is { } at ? Asked.Weight(figure.Seen.Metric, figure.Seen.Part, at) : 0))
            .Concat(moments.SelectMany(moment => SumsOf(moment, unit, days)));
        foreach (var sum in sums.OrderBy(sum => sum.Count))
        {
            known.Add(sum);
        }

        return [.. cells.Where(cell => known.Contains(Sum(
            (place, day) => cell.Slice.Covers(place, below) && cell.Slice.Period.Contains(day),
            (_, _, ofClass) => ClassIn(cell.Metric, ofClass) is not { } at ? 0
                : cell.Class is null ? Asked.Weight(cell.Metric, Part.People, at)
                : at == cell.Class ? 1 : 0)))];

        List<(int At, int Weight)> Sum(Func<Place, DateOnly, bool> isOf, Func<Place, DateOnly, int, int> weight) => CommentAttacker.Sum(
            days, isOf, (place, day, ofClass) => allWrite && KindOf(ofClass) is null ? 0 : weight(place, day, ofClass));
    }

    private static List<(int At, int Weight)> Sum(
        List<(Place Place, DateOnly Day)> days, Func<Place, DateOnly, bool> isOf, Func<Place, DateOnly, int, int> weight) =>
        [.. days.Select((day, at) => (day.Place, day.Day, At: at)).Where(day => isOf(day.Place, day.Day))
            .SelectMany(day => Enumerable.Range(0, Classes)
                .Select(ofClass => (At: (day.At * Classes) + ofClass, Weight: weight(day.Place, day.Day, ofClass))).Where(one => one.Weight != 0))];

    /// <summary>A list is of all of whom the same is known: of those that it found, and of those that it would find if there were any.</summary>
    private IEnumerable<List<(int At, int Weight)>> SumsOf(SeenComments moment, string unit, List<(Place Place, DateOnly Day)> days)
    {
        var told = toldAt(moment);
        foreach (var quarter in moment.Lists.Where(list => list.Unit == unit).GroupBy(list => list.Quarter))
        {
            var writers = moment.Rows.Where(row => row.Unit == unit && row.Comment is not null)
                .Select(row => (Row: row, Known: KnownOf(told, Place.Of(row), LocalTime.DateOf(row.AnsweredAt), ClassOf(row), quarter.Key)))
                .Where(writer => writer.Known is not null).ToList();
            var known = days.SelectMany(day => Enumerable.Range(0, Classes).Select(ofClass => (Day: day, Class: ofClass)))
                .ToDictionary(one => one, one => KnownOf(told, one.Day.Place, one.Day.Day, one.Class, quarter.Key));
            foreach (var list in quarter)
            {
                var found = writers.Where(writer => list.Writers.Contains(writer.Row)).Select(writer => writer.Known!).ToHashSet();
                var others = writers.Where(writer => !list.Writers.Contains(writer.Row)).Select(writer => writer.Known!).ToHashSet();
                if (found.Overlaps(others) || writers.Count(writer => found.Contains(writer.Known!)) != list.Writers.Count)
                {
                    throw new InvalidOperationException($"A list of {unit} in {quarter.Key} is not of those of whom the rule tells the same.");
                }

                yield return Sum(days, (_, _) => true, (place, day, ofClass) =>
                    known[((place, day), ofClass)] is { } what && (found.Contains(what) || (!others.Contains(what) && IsFound(list, what))) ? 1 : 0);
            }
        }
    }

    /// <summary>What is known of a comment that is told in a quarter; <c>null</c> when it is not.</summary>
    private static Known? KnownOf(IToldComments told, Place place, DateOnly day, int ofClass, Period quarter)
    {
        if (KindOf(ofClass) is not { } kind || !told.IsTold(place, kind, day, quarter))
        {
            return null;
        }

        var contact = ofClass / Bands % Contacts;
        var state = contact == 0 ? ContactState.NotAsked : contact == Contacts - 1 ? ContactState.Waiting : ContactState.Answered;
        return new Known(
            place.Stage, kind, told.IsContactTold(place, kind, day, quarter) ? state : ContactState.NotAsked,
            told.IsBandTold(place, kind, day, quarter) ? (ScoreBand)(ofClass % Bands) : ScoreBand.None);
    }

    private static bool IsFound(FoundComments list, Known known) =>
        (list.Filter.Kind ?? known.Kind) == known.Kind && (list.Filter.Band ?? known.Band) == known.Band
        && (list.Filter.Contact ?? known.Contact) == known.Contact
        && (list.Stages is null || (known.Stage is not null && list.Stages.Contains(known.Stage)));

    private static string? KindOf(int ofClass) => Kinds[ofClass / Bands / Contacts];

    private static int ClassOf(ResponseRow row) =>
        (((Array.IndexOf(Kinds, row.FeedbackKind) * Contacts) + (row.ContactRequested ? Asked.ClassOf(row, WellKnown.Answered14Days)!.Value + 1 : 0)) * Bands)
        + (Asked.ClassOf(row, WellKnown.Nps) + 1 ?? 0);

    private static int? ClassIn(string metric, int ofClass)
    {
        var (kind, contact, band) = (KindOf(ofClass), ofClass / Bands % Contacts, ofClass % Bands);
        return metric switch
        {
            WellKnown.Responses => 0,
            WellKnown.Nps => band > 0 ? band - 1 : null,
            WellKnown.Thanks => kind == "thanks" ? 0 : null,
            WellKnown.Complaints => kind == "complaint" ? 0 : null,
            _ => contact > 0 ? contact - 1 : null,
        };
    }

    private sealed record Known(string? Stage, string Kind, ContactState Contact, ScoreBand Band);
}
