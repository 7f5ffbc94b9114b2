namespace Dashboard.Data.Rollup;

/// <summary>
/// The grains that are stored, each by month. Cells of days hold the month's days side by side, see <see cref="DaySheet"/>. A unit's own days
/// are the truth, in every slice; nothing is shown of them but what of them is published (<see cref="UnitPublication"/>). What is asked most is
/// added up of that beforehand, in today's tree: where units hang below a unit, the months of every slice and the days of those of all
/// segments; elsewhere the months of those of all segments. The rest is read from published days.
/// </summary>
internal static class RollupGrain
{
    public const int OwnDays = 0;
    public const int Month = 1;
    public const int Days = 2;
    public const int Published = 3;

    /// <summary>Which metric versions have answers at a unit that wait to be published: one cell for each stage and one for none, without a month.</summary>
    public const int Asked = 4;

    /// <summary>What of a unit's own answers waits at the beginning of a month, see <see cref="WaitingAnswers"/>: no sheet to be added to.</summary>
    public const int Waiting = 5;

    /// <summary>Whether months of a slice are stored.</summary>
    /// <param name="hasUnitsBelow">Whether units hang below the unit.</param>
    /// <param name="segment">The slice's segment, 0 for all.</param>
    public static bool HasMonth(bool hasUnitsBelow, int segment) => hasUnitsBelow || segment == 0;

    /// <summary>Whether days of a slice are stored, those of the units below included.</summary>
    /// <param name="hasUnitsBelow">Whether units hang below the unit.</param>
    /// <param name="segment">The slice's segment, 0 for all.</param>
    public static bool HasDays(bool hasUnitsBelow, int segment) => hasUnitsBelow && segment == 0;
}

/// <summary>The key of a roll-up cell; 0 stands for all stages or all segments, <paramref name="Start"/> is the number of the month's first day.</summary>
internal readonly record struct CellKey(int Grain, int Unit, int Stage, int Segment, int Start) : IComparable<CellKey>
{
    /// <summary>The order in which the table is clustered: writing in it touches each page once.</summary>
    public int CompareTo(CellKey other) => (Grain, Unit, Stage, Segment, Start).CompareTo(
        (other.Grain, other.Unit, other.Stage, other.Segment, other.Start));
}

/// <summary>Adds sheets to the stored cells.</summary>
internal abstract class RollupTable : IDisposable
{
    public const string Name = "rollup";

    private readonly Sheet decoded = new();

    /// <summary>Adds the counts to a cell; a cell left without counts goes.</summary>
    /// <exception cref="InvalidOperationException">A count would be less than nothing; it may come as late as <see cref="Complete"/>.</exception>
    public abstract void Add(in CellKey key, Sheet delta);

    /// <summary>
    /// Adds the counts of an encoded sheet; it says whether all of them are positive. What waits is written as it is, where there is none.
    /// </summary>
    public virtual void Add(in CellKey key, ReadOnlySpan<byte> delta, bool isPositive)
    {
        decoded.Clear();
        SheetCodec.AddTo(decoded, delta);
        Add(key, decoded);
    }

    /// <summary>Writes what is still held.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    protected static InvalidOperationException LessThanNothing(in CellKey key) =>
        new($"The roll-up cell {key} would count less than nothing: it does not match the raw rows.");
}
