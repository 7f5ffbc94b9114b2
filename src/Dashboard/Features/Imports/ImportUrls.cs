using System.Globalization;
using Dashboard.Data.Import;
using Dashboard.Layout;

namespace Dashboard.Features.Imports;

/// <summary>The addresses of the Imports pages.</summary>
public static class ImportUrls
{
    public const string List = "/imports";
    public const string Sources = DashboardUrls.Sources;
    public const string JobPattern = "/imports/jobs/{id}";
    public const string CancelPattern = "/imports/jobs/{id}/cancel";
    public const string BatchPattern = "/imports/{batch:long}";
    public const string UndoPattern = "/imports/{batch:long}/undo";
    public const string Erase = "/imports/erase";
    public const string SamplePattern = "/imports/sample-{kind}.csv";
    public const string RejectedFilePattern = "/imports/{batch:long}/rejected.csv";

    public static string Job(string id) => $"/imports/jobs/{id}";

    public static string Cancel(string id) => $"/imports/jobs/{id}/cancel";

    /// <summary>The page of a stored batch; <paramref name="same"/> says that the very same file was just brought again.</summary>
    public static string Batch(long batch, int page = 1, bool same = false) => string.Create(
        CultureInfo.InvariantCulture,
        $"/imports/{batch}{(same ? "?same=true" : page > 1 ? $"?page={page}" : "")}");

    public static string Undo(long batch) => string.Create(CultureInfo.InvariantCulture, $"/imports/{batch}/undo");

    /// <summary>Where a finished import leads: its own batch, or the earlier one that took the very same file.</summary>
    public static string Result(ImportResult result) => result switch
    {
        { Batch: { } batch } => Batch(batch),
        { SameFileAs: { } earlier } => Batch(earlier, same: true),
        _ => List,
    };

    /// <summary>A small file of a kind, to begin one's own with.</summary>
    public static string Sample(ImportKind kind) => DashboardUrls.ImportSample(kind.ToString().ToLowerInvariant());

    public static string RejectedFile(long batch) => string.Create(CultureInfo.InvariantCulture, $"/imports/{batch}/rejected.csv");
}
