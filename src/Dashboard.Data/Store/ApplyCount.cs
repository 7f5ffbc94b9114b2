namespace Dashboard.Data.Store;

/// <summary>What became of rows of one kind.</summary>
/// <param name="Accepted">Rows taken.</param>
/// <param name="Duplicates">Rows that said nothing new.</param>
/// <param name="Corrected">Rows among those taken that replaced what an earlier batch had brought.</param>
internal readonly record struct ApplyCount(long Accepted, long Duplicates, long Corrected = 0)
{
    public static ApplyCount operator +(ApplyCount left, ApplyCount right) =>
        new(left.Accepted + right.Accepted, left.Duplicates + right.Duplicates, left.Corrected + right.Corrected);

    public static ApplyCount One(bool accepted, bool corrected = false) => accepted ? new(1, 0, corrected ? 1 : 0) : new(0, 1);
}
