namespace Dashboard.Features.Imports;

/// <summary>The limit of the Imports page; the command line has none.</summary>
/// <param name="MaxUploadMegabytes"><c>Import:MaxUploadMegabytes</c>.</param>
public sealed record ImportOptions(int MaxUploadMegabytes)
{
    public long MaxUploadBytes => MaxUploadMegabytes * 1024L * 1024;
}
