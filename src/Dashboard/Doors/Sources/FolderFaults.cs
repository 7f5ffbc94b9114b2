namespace Dashboard.Doors.Sources;

/// <summary>What this server's last look into the watched folder stumbled over: the first fault of each source.</summary>
public sealed class FolderFaults
{
    private volatile IReadOnlyList<FolderFault> now = [];

    public IReadOnlyList<FolderFault> Now => now;

    /// <summary>Keeps what a look found.</summary>
    /// <returns>Those that were not there at the last look.</returns>
    public IReadOnlyList<FolderFault> Replace(IEnumerable<FolderFault> found)
    {
        var before = now;
        now = [.. found.DistinctBy(fault => fault.Source)];
        return [.. now.Except(before)];
    }
}
