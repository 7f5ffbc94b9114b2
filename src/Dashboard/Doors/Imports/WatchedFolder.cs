using Dashboard.Data.Import;
using Dashboard.Doors.Sources;

namespace Dashboard.Doors.Imports;

/// <summary>
/// The folder that other systems put files into: <c>FOLDER/SOURCE/KIND….csv</c>. It looks, and takes what is there whole. A file is taken by one
/// rename, so that of several servers one has it. What cannot be worked with is told, and the rest is taken all the same.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="server">The name of this server's uploads.</param>
public sealed class WatchedFolder(string root, string server)
{
    /// <summary>Where files go that were imported.</summary>
    public const string Done = "done";

    /// <summary>Where files go that could not be imported.</summary>
    public const string Failed = "failed";

    /// <summary>How the name of a mapping ends that goes with all files of a kind: <c>SOURCE/KIND.mapping.json</c>.</summary>
    public const string MappingEnding = ".mapping.json";

    private Dictionary<string, FileStamp> seen = [];

    /// <summary>
    /// Takes the files that have not changed since the last look: those of units, paths and metrics before those that name them, and those of a
    /// kind in the order in which they were written.
    /// </summary>
    /// <param name="faults">What cannot be worked with is added to them.</param>
    internal IReadOnlyList<TakenFile> Take(ICollection<FolderFault> faults)
    {
        var here = Homes(faults).SelectMany(home => FilesOf(home, faults)).ToList();
        var taken = new List<TakenFile>();
        foreach (var (file, stamp) in here.Where(IsWhole)
            .OrderBy(one => KindOf(one.File.Name)).ThenBy(one => one.Stamp.Written).ThenBy(one => one.File.Name, StringComparer.Ordinal))
        {
            if (Take(file, stamp, faults) is { } one)
            {
                taken.Add(one);
            }
        }

        seen = here.ToDictionary(one => one.File.FullName, one => one.Stamp, StringComparer.Ordinal);
        return taken;
    }

    /// <summary>What this server has taken and not put away.</summary>
    /// <param name="faults">What cannot be worked with is added to them.</param>
    internal IReadOnlyList<TakenFile> Taken(ICollection<FolderFault> faults) =>
    [
        .. Homes(faults).SelectMany(home => Told(home, faults, () => TakenOf(home)))
            .OrderBy(file => file.LastWriteTimeUtc).Select(file => TakenFile.At(file.FullName)!),
    ];

    /// <summary>The source that a folder is of: its name; <c>null</c> for the watched folder itself.</summary>
    internal string? SourceOf(string home) => Path.GetFullPath(home) == Path.GetFullPath(root) ? null : Path.GetFileName(home);

    /// <summary>The kind that a file's name begins with; <c>null</c> when it begins with none, or is not of a kind of file that is read.</summary>
    public static ImportKind? KindOf(string name)
    {
        var isTable = Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".XLSX";
        var word = new string([.. name.TakeWhile(char.IsAsciiLetter)]);
        return isTable ? ImportKinds.Parse(word) : null;
    }

    /// <summary>The mapping that goes with a taken file, kept beside it from the first time on; <c>null</c> when there is none.</summary>
    internal static string? MappingOf(TakenFile file, ImportKind kind)
    {
        var name = kind.ToString().ToLowerInvariant() + MappingEnding;
        var (kept, source) = (Path.Combine(file.Claim, name), Path.Combine(file.Home, name));
        if (!File.Exists(kept) && File.Exists(source))
        {
            File.Copy(source, kept + ".tmp", overwrite: true);
            File.Move(kept + ".tmp", kept);
        }

        return File.Exists(kept) ? kept : null;
    }

    private static bool IsMapping(FileInfo file) => file.Name.EndsWith(MappingEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>A link leads out of the folder: it is no delivery.</summary>
    private static bool IsDelivery(FileInfo file) =>
        !IsMapping(file) && !file.Name.StartsWith('.') && file.LinkTarget is null && file.Extension.ToUpperInvariant() is not (".PART" or ".TMP");

    /// <summary>The folder itself, where nothing belongs, and those of the sources.</summary>
    private List<DirectoryInfo> Homes(ICollection<FolderFault> faults)
    {
        var folder = new DirectoryInfo(root);
        return Told(folder, faults, () => folder.EnumerateDirectories().Where(IsHome).Prepend(folder));
    }

    private static bool IsHome(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.') && folder.Name is not (Done or Failed) && folder.LinkTarget is null;

    private List<(FileInfo File, FileStamp Stamp)> FilesOf(DirectoryInfo home, ICollection<FolderFault> faults) => Told(
        home,
        faults,
        () => home.EnumerateFiles().Where(IsDelivery).Where(file => IsNamed(file, faults)).SelectMany(file => FileStamp.Of(file) is { } stamp ? [(file, stamp)] : Array.Empty<(FileInfo, FileStamp)>()));

    /// <summary>Whether a file has a name by which it can be opened: one that was written in another encoding has none, and would lie there unseen.</summary>
    private bool IsNamed(FileInfo file, ICollection<FolderFault> faults)
    {
        var isNamed = !file.Name.Contains('\uFFFD', StringComparison.Ordinal);
        if (!isNamed)
        {
            faults.Add(new(SourceOf(file.DirectoryName!) ?? "", FolderFaultKind.NotTaken, file.Name, "Its name is not UTF-8; rename it."));
        }

        return isNamed;
    }

    private IEnumerable<FileInfo> TakenOf(DirectoryInfo home)
    {
        var claims = new DirectoryInfo(Path.Combine(home.FullName, TakenFile.Folder, server));
        return claims.Exists ? claims.EnumerateDirectories().SelectMany(InClaim) : [];
    }

    private static FileInfo[] InClaim(DirectoryInfo claim)
    {
        try
        {
            return [.. claim.EnumerateFiles().Where(IsDelivery).Take(1)];
        }
        catch (DirectoryNotFoundException)
        {
            // It was put away just now.
            return [];
        }
    }

    /// <summary>What a look gives; nothing, and a fault more, when it cannot look.</summary>
    private List<T> Told<T>(DirectoryInfo home, ICollection<FolderFault> faults, Func<IEnumerable<T>> look)
    {
        try
        {
            return [.. look()];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(SourceOf(home.FullName) ?? "", FolderFaultKind.NotListed, "", fault.Message));
            return [];
        }
    }

    private bool IsWhole((FileInfo File, FileStamp Stamp) one) => seen.TryGetValue(one.File.FullName, out var before) && before == one.Stamp;

    private TakenFile? Take(FileInfo file, FileStamp stamp, ICollection<FolderFault> faults)
    {
        var taken = TakenFile.Of(file.DirectoryName!, server, Guid.NewGuid().ToString("N"), file.Name);
        try
        {
            Directory.CreateDirectory(taken.Claim);
            taken.Remember(stamp);
            File.Move(file.FullName, taken.Path);
            return taken;
        }
        catch (FileNotFoundException)
        {
            // Another server was quicker.
            Directory.Delete(taken.Claim, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The claim has another name at each look.
            var reason = fault.Message.Replace(taken.Id, "…", StringComparison.Ordinal);
            faults.Add(new(SourceOf(taken.Home) ?? "", FolderFaultKind.NotTaken, file.Name, reason));
            if (Directory.Exists(taken.Claim))
            {
                Directory.Delete(taken.Claim, recursive: true);
            }
        }

        return null;
    }
}
