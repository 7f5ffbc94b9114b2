namespace Dashboard.Data.Rollup;

/// <summary>Collects cells and hands them on in blocks.</summary>
/// <param name="handOn">Takes each block.</param>
internal sealed class CellBlocks(Action<CellBlock> handOn)
{
    private CellBlock block = new();

    public void Add(in CellKey key, ReadOnlySpan<byte> sheet, bool isPositive)
    {
        if (!block.TryAdd(key, sheet, isPositive))
        {
            Complete();
            block.TryAdd(key, sheet, isPositive);
        }
    }

    /// <summary>Hands on what is left.</summary>
    public void Complete()
    {
        handOn(block);
        block = new CellBlock();
    }
}
