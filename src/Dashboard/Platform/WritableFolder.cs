namespace Dashboard.Platform;

/// <summary>Whether files can be made in a folder, found out by making one: rights, quotas and read-only mounts all show there.</summary>
internal static class WritableFolder
{
    /// <summary>What keeps a file out of a folder, or out of the nearest one above it that is there; <c>null</c> when nothing does.</summary>
    public static string? FaultOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return File.Exists(folder) ? $"{folder} is a file."
                : Path.GetDirectoryName(folder) is { } above ? FaultOf(above)
                : $"there is no {folder}.";
        }

        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, $".dashboard-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }
}
