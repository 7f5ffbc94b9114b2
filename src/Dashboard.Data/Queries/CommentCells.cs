using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>The protected comments of a unit and those below it, by unit of their own and quarter.</summary>
internal sealed class CommentCells
{
    private readonly Dictionary<(int Unit, int Quarter), CommentCell> cells = [];

    private CommentCells()
    {
    }

    /// <summary>Units of which a quarter has respondents, but fewer than may be shown.</summary>
    public int UnitsHeldBack { get; private init; }

    /// <summary>The first days of the quarters that have a comment to show, newest first.</summary>
    public IEnumerable<int> Quarters => cells.Where(cell => cell.Value.Writers.Count > 0).Select(cell => cell.Key.Quarter).Distinct().OrderDescending();

    public static CommentCells Read(StoreConnection connection, MetricRuns responses, Unit unit, Period quarters, int minimum)
    {
        var writers = Writers(connection, unit, quarters);

        // Who writes has answered: where enough have written, nobody is counted further.
        var respondents = writers.ToDictionary(cell => cell.Key, cell => cell.Value.Values.Sum() is var written && written >= minimum ? written : 0);
        AddRespondents(respondents, connection, responses, unit, quarters, minimum);
        var read = new CommentCells
        {
            UnitsHeldBack = respondents.Where(cell => cell.Value > 0 && cell.Value < minimum).Select(cell => cell.Key.Unit).Distinct().Count(),
        };
        foreach (var (place, cell) in writers)
        {
            read.cells.Add(place, CommentCell.Of(cell, respondents[place], minimum));
        }

        return read;
    }

    /// <summary>What may be told of a comment; <c>null</c> when it is not shown.</summary>
    public CommentView? ViewOf(int unit, int quarter, CommentTraits traits) => cells.GetValueOrDefault((unit, quarter))?.ViewOf(traits);

    /// <summary>How many comments of a quarter a filter finds.</summary>
    public long Count(int quarter, CommentFilter filter) => cells.Sum(cell => cell.Key.Quarter == quarter ? cell.Value.Count(filter) : 0);

    /// <summary>Whether a filter finds any comment.</summary>
    public bool Any(CommentFilter filter) => cells.Values.Any(cell => cell.Count(filter) > 0);

    private static Dictionary<(int Unit, int Quarter), Dictionary<CommentTraits, long>> Writers(StoreConnection connection, Unit unit, Period quarters)
    {
        var writers = new Dictionary<(int, int), Dictionary<CommentTraits, long>>();
        using var rows = connection.Prepare(
            """
            SELECT t.unit_id, c.quarter, c.stage_id, c.kind, c.contact, c.band, count(*)
            FROM unit_closure t CROSS JOIN comment c ON c.unit_id = t.unit_id AND c.quarter >= ?2 AND c.quarter < ?3
            WHERE t.ancestor_id = ?1 GROUP BY t.unit_id, c.quarter, c.stage_id, c.kind, c.contact, c.band
            """);
        rows.Bind(1, unit.Id).Bind(2, quarters.Start.DayNumber).Bind(3, quarters.End.DayNumber);
        while (rows.Step())
        {
            var place = (rows.Int(0), rows.Int(1));
            if (!writers.TryGetValue(place, out var cell))
            {
                writers.Add(place, cell = []);
            }

            cell.Add(TraitsAt(rows, 2), rows.Long(6));
        }

        return writers;
    }

    /// <summary>The traits in the columns from <paramref name="first"/> on.</summary>
    public static CommentTraits TraitsAt(Statement rows, int first) => new(
        (int?)rows.NullableLong(first), rows.Text(first + 1), (ContactState)rows.Int(first + 2), (ScoreBand)rows.Int(first + 3));

    /// <summary>
    /// Counts those who answered in each unit of its own, by quarter, as far as <paramref name="enough"/>: from the roll-ups, which hold imported
    /// totals too.
    /// </summary>
    private static void AddRespondents(
        Dictionary<(int Unit, int Quarter), long> respondents, StoreConnection connection, MetricRuns responses, Unit unit, Period quarters, int enough)
    {
        using var cells = connection.Prepare(
            """
            SELECT r.unit_id, r.start, r.sheet FROM unit_closure t
            CROSS JOIN rollup r ON r.grain = ?1 AND r.unit_id = t.unit_id AND r.stage_id = 0 AND r.segment_id = 0 AND r.start >= ?3 AND r.start < ?4
            WHERE t.ancestor_id = ?2
            """);
        cells.Bind(1, RollupGrain.OwnDays).Bind(2, unit.Id).Bind(3, quarters.Start.DayNumber).Bind(4, quarters.End.DayNumber);
        while (cells.Step())
        {
            var place = (cells.Int(0), Grain.Quarter.StartOf(DateOnly.FromDayNumber(cells.Int(1))).DayNumber);
            var counted = respondents.GetValueOrDefault(place);
            respondents[place] = counted >= enough ? counted : counted + Sum(cells.Blob(2), responses);
        }
    }

    private static long Sum(ReadOnlySpan<byte> sheet, MetricRuns responses)
    {
        var reader = new SheetReader(sheet);
        var sum = 0L;
        while (reader.NextVersion())
        {
            while (responses.SlotOf(reader.Version) >= 0 && reader.NextCount())
            {
                sum += DaySheet.Cell(reader.Cell) == CountCells.Sum ? reader.Count : 0;
            }
        }

        return sum;
    }
}
