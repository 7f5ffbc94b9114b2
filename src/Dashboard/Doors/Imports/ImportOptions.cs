namespace Dashboard.Doors.Imports;

/// <summary>The limits of the doors that files come in by; the command line has none.</summary>
/// <param name="MaxUploadMegabytes"><c>Import:MaxUploadMegabytes</c>.</param>
/// <param name="Folder"><c>Import:Folder</c>: the watched folder; <c>null</c> for none.</param>
/// <param name="FolderSeconds"><c>Import:FolderSeconds</c>: how often it is looked into.</param>
public sealed record ImportOptions(int MaxUploadMegabytes, string? Folder = null, int FolderSeconds = 30)
{
    public long MaxUploadBytes => MaxUploadMegabytes * 1024L * 1024;
}
