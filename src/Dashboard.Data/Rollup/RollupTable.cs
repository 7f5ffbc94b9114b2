namespace Dashboard.Data.Rollup;

/// <summary>The grains that are stored. Days are of a unit's own rows; months of its whole subtree in today's tree.</summary>
internal static class RollupGrain
{
    public const int Day = 0;
    public const int Month = 1;
}

/// <summary>The key of a roll-up cell; 0 stands for all stages or all segments, days are day numbers.</summary>
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

    /// <summary>Adds the counts to a cell; a cell left without counts goes.</summary>
    /// <exception cref="InvalidOperationException">A count would be less than nothing; it may come as late as <see cref="Complete"/>.</exception>
    public abstract void Add(in CellKey key, Sheet delta);

    /// <summary>Writes what is still held.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    protected static InvalidOperationException LessThanNothing(in CellKey key) =>
        new($"The roll-up cell {key} would count less than nothing: it does not match the raw rows.");
}
