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

/// <summary>
/// Reads comments beside figures: knows every block of the metrics that an answer's traits count for, how many answered anything on each day,
/// the lists of comments by every filter, and that each kind of feedback comes with a comment. Unknown is how many people of each combination of
/// kind, contact and score answered at each place on each day. Each unit is attacked for itself: no list and no block is of two.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="found">The lists.</param>
public sealed class CommentAttacker(RandomCounty county, IReadOnlyList<FoundComments> found)
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
    public IReadOnlyList<HiddenCell> Recover()
    {
        var figures = oracle.Everything([WellKnown.Responses, .. Metrics]).Where(figure => figure.Seen.Slice.Segment is null).ToLookup(figure => figure.Seen.Slice.Unit);
        var cells = Metrics.SelectMany(metric => HiddenCells.Of(county, metric, SegmentKind.Language, county.Minimum))
            .Where(cell => cell.Slice is { IsOwn: true, Segment: null }).ToLookup(cell => cell.Slice.Unit);
        return [.. cells.SelectMany(unit => Recover(unit.Key, figures[unit.Key], unit))];
    }

    /// <summary>
    /// Whether a cell is nothing but what the ends of quarters cut off a block: at each place all who answered after the quarter's last block was
    /// told, or the part of a block that was told later than the quarter in which they answered.
    /// </summary>
    public bool IsCutByAQuarter(HiddenCell cell)
    {
        var below = county.Subtree(cell.Slice.Unit);
        return county.Rows.Where(row => cell.Slice.Covers(Place.Of(row), below) && Asked.ClassOf(row, cell.Metric) is not null)
            .GroupBy(Place.Of).Where(place => place.Any(IsOf)).All(place =>
            {
                var whole = oracle.BlocksOf(cell.Metric, place.Key);
                var pieces = place.GroupBy(row => (
                    Quarter: Grain.Quarter.StartOf(LocalTime.DateOf(row.AnsweredAt)),
                    Block: whole.FirstOrDefault(block => block.Has(place.Key, LocalTime.DateOf(row.AnsweredAt))))).ToList();
                var touched = pieces.Where(piece => piece.Any(IsOf)).ToList();
                return touched.TrueForAll(piece => piece.All(IsOf)
                    && (piece.Key.Block is null || pieces.Exists(other => other.Key.Block == piece.Key.Block && other.Key.Quarter != piece.Key.Quarter)));
            });

        bool IsOf(ResponseRow row) => cell.Slice.Period.Contains(LocalTime.DateOf(row.AnsweredAt));
    }

    private IEnumerable<HiddenCell> Recover(string unit, IEnumerable<(Seen Seen, IReadOnlyList<Block> Blocks)> figures, IEnumerable<HiddenCell> cells)
    {
        var days = county.Rows.Where(row => row.Unit == unit).Select(row => (Place: Place.Of(row), Day: LocalTime.DateOf(row.AnsweredAt))).Distinct().ToList();
        var below = county.Subtree(unit);
        var known = new LinearSpan(days.Count * Classes);
        var sums = figures.Select(figure => Sum(
                (place, day) => figure.Blocks.Any(block => block.Has(place, day)),
                (_, ofClass) => ClassIn(figure.Seen.Metric, ofClass) is { } at ? Asked.Weight(figure.Seen.Metric, figure.Seen.Part, at) : 0))
            .Concat(found.Where(list => list.Unit == unit).Select(list => SumOf(list, days)));
        foreach (var sum in sums.OrderBy(sum => sum.Count))
        {
            known.Add(sum);
        }

        return [.. cells.Where(cell => known.Contains(Sum(
            (place, day) => cell.Slice.Covers(place, below) && cell.Slice.Period.Contains(day),
            (_, ofClass) => ClassIn(cell.Metric, ofClass) is not { } at ? 0
                : cell.Class is null ? Asked.Weight(cell.Metric, Part.People, at)
                : at == cell.Class ? 1 : 0)))];

        List<(int At, int Weight)> Sum(Func<Place, DateOnly, bool> isOf, Func<Place, int, int> weight) => CommentAttacker.Sum(days, isOf, weight);
    }

    private static List<(int At, int Weight)> Sum(
        List<(Place Place, DateOnly Day)> days, Func<Place, DateOnly, bool> isOf, Func<Place, int, int> weight) =>
        [.. days.Select((day, at) => (day.Place, day.Day, At: at)).Where(day => isOf(day.Place, day.Day))
            .SelectMany(day => Enumerable.Range(0, Classes)
                .Select(ofClass => (At: (day.At * Classes) + ofClass, Weight: weight(day.Place, ofClass))).Where(one => one.Weight != 0))];

    /// <summary>A list is of all of whom the same is known: of those that it found, and of those that it would find if there were any.</summary>
    private List<(int At, int Weight)> SumOf(FoundComments list, List<(Place Place, DateOnly Day)> days)
    {
        var found = list.Writers.Select(row => (row.Stage, ClassOf(row))).ToHashSet();
        var others = county.Rows.Where(row => row.Unit == list.Unit && row.Comment is not null && list.Quarter.Contains(LocalTime.DateOf(row.AnsweredAt)))
            .Except(list.Writers).Select(row => (row.Stage, ClassOf(row))).ToHashSet();
        return Sum(days, (_, day) => list.Quarter.Contains(day), (place, ofClass) =>
            found.Contains((place.Stage, ofClass)) || (!others.Contains((place.Stage, ofClass)) && IsFound(list, place, ofClass)) ? 1 : 0);
    }

    private static bool IsFound(FoundComments list, Place place, int ofClass)
    {
        var (kind, contact, band) = (Kinds[ofClass / Bands / Contacts], ofClass / Bands % Contacts, (ScoreBand)(ofClass % Bands));
        var state = contact == 0 ? ContactState.NotAsked : contact == Contacts - 1 ? ContactState.Waiting : ContactState.Answered;
        return kind is not null && (list.Filter.Kind ?? kind) == kind && (list.Filter.Band ?? band) == band && (list.Filter.Contact ?? state) == state
            && (list.Stages is null || (place.Stage is { } stage && list.Stages.Contains(stage)));
    }

    private static int ClassOf(ResponseRow row) =>
        (((Array.IndexOf(Kinds, row.FeedbackKind) * Contacts) + (row.ContactRequested ? Asked.ClassOf(row, WellKnown.Answered14Days)!.Value + 1 : 0)) * Bands)
        + (Asked.ClassOf(row, WellKnown.Nps) + 1 ?? 0);

    private static int? ClassIn(string metric, int ofClass)
    {
        var (kind, contact, band) = (Kinds[ofClass / Bands / Contacts], ofClass / Bands % Contacts, ofClass % Bands);
        return metric switch
        {
            WellKnown.Responses => 0,
            WellKnown.Nps => band > 0 ? band - 1 : null,
            WellKnown.Thanks => kind == "thanks" ? 0 : null,
            WellKnown.Complaints => kind == "complaint" ? 0 : null,
            _ => contact > 0 ? contact - 1 : null,
        };
    }
}
