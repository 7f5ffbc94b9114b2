using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Folds tallies of raw rows into the roll-ups: a unit's own day cells, its month cells, and the month cells of every unit above it. Give
/// rows ordered by unit and day: then each cell is written once, and memory holds one unit's months and those of the units above, however
/// many rows there are. Any other order gives the same cells, slower.
/// </summary>
internal sealed class RollupFold(StoreConnection connection, UnitAncestry ancestry, string table = RollupTable.Name) : IDisposable
{
    private readonly RollupTable cells = connection.Rollups(table);
    private readonly Dictionary<(int Stage, int Segment), Sheet> day = [];
    private readonly Dictionary<(int Stage, int Segment, int Month), Sheet> months = [];
    private readonly Dictionary<CellKey, Sheet> above = [];
    private readonly Stack<Sheet> spare = new();
    private int unit = -1;
    private int date = -1;

    /// <summary>Adds the tallies of one slice of a unit's own rows of a day.</summary>
    /// <param name="atUnit">The unit.</param>
    /// <param name="onDay">The day's number.</param>
    /// <param name="stage">The stage, 0 for all.</param>
    /// <param name="segment">The segment, 0 for all.</param>
    /// <param name="tallies">What to add; it is copied.</param>
    public void Add(int atUnit, int onDay, int stage, int segment, Sheet tallies)
    {
        if (atUnit != unit || onDay != date)
        {
            CloseDay();
            if (atUnit != unit)
            {
                CloseUnit();
            }

            (unit, date) = (atUnit, onDay);
        }

        Of(day, (stage, segment)).Add(tallies);
    }

    /// <summary>
    /// Adds a stored day cell's tallies to the months only: how the months are made anew when the tree has changed.
    /// </summary>
    public void AddToMonths(int atUnit, int onDay, int stage, int segment, Sheet tallies)
    {
        if (atUnit != unit)
        {
            CloseDay();
            CloseUnit();
            unit = atUnit;
        }

        Of(months, (stage, segment, MonthOf(onDay))).Add(tallies);
    }

    /// <summary>Writes what is still held.</summary>
    public void Complete()
    {
        CloseDay();
        CloseUnit();
        foreach (var (key, sheet) in above.OrderBy(cell => cell.Key))
        {
            cells.Add(key, sheet);
        }

        above.Clear();
        cells.Complete();
    }

    public void Dispose() => cells.Dispose();

    private void CloseDay()
    {
        if (day.Count == 0)
        {
            return;
        }

        var month = MonthOf(date);
        foreach (var ((stage, segment), sheet) in day)
        {
            Of(months, (stage, segment, month)).Add(sheet);
            cells.Add(new CellKey(RollupGrain.Day, unit, stage, segment, date), sheet);
            GiveBack(sheet);
        }

        day.Clear();
    }

    private void CloseUnit()
    {
        var leaf = !ancestry.HasChildren(unit);
        foreach (var ((stage, segment, month), sheet) in months.OrderBy(cell => cell.Key))
        {
            var key = new CellKey(RollupGrain.Month, unit, stage, segment, month);
            foreach (var ancestor in ancestry.Above(unit))
            {
                Of(above, key with { Unit = ancestor }).Add(sheet);
            }

            // A unit with others below it may get more from them: its cells wait for the end.
            if (leaf)
            {
                cells.Add(key, sheet);
            }
            else
            {
                Of(above, key).Add(sheet);
            }

            GiveBack(sheet);
        }

        months.Clear();
    }

    private Sheet Of<TKey>(Dictionary<TKey, Sheet> cells, TKey key)
        where TKey : notnull
    {
        if (!cells.TryGetValue(key, out var sheet))
        {
            sheet = spare.TryPop(out var used) ? used : new Sheet();
            cells.Add(key, sheet);
        }

        return sheet;
    }

    private void GiveBack(Sheet sheet)
    {
        sheet.Clear();
        spare.Push(sheet);
    }

    private static int MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return day - date.Day + 1;
    }
}
