namespace Dashboard.Data.Store;

/// <summary>What became of rows of one kind.</summary>
internal readonly record struct ApplyCount(long Accepted, long Duplicates)
{
    public static ApplyCount operator +(ApplyCount left, ApplyCount right) =>
        new(left.Accepted + right.Accepted, left.Duplicates + right.Duplicates);

    public static ApplyCount One(bool accepted) => accepted ? new(1, 0) : new(0, 1);
}
