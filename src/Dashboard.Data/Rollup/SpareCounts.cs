namespace Dashboard.Data.Rollup;

/// <summary>Counts that are not in use: a large batch would else make a few hundred thousand. Any thread may take and give.</summary>
internal sealed class SpareCounts
{
    private readonly Stack<MonthCounts> counts = new();

    /// <summary>Counts that are all zero.</summary>
    public MonthCounts Take()
    {
        lock (counts)
        {
            return counts.TryPop(out var used) ? used : new MonthCounts();
        }
    }

    public void Give(MonthCounts used)
    {
        used.Clear();
        lock (counts)
        {
            counts.Push(used);
        }
    }
}
