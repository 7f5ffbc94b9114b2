using Dashboard.Data.Import;

namespace Dashboard.Features.Imports;

/// <summary>
/// The folder that other systems put files into: <c>FOLDER/SOURCE/KIND….csv</c>. It looks, and takes what is there whole. A file is taken by one
/// rename, so that of several servers one has it.
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

    private Dictionary<string, (long Bytes, DateTime Written)> seen = [];

    /// <summary>
    /// Takes the files that have not changed since the last look: those of units, paths and metrics before those that name them, and those of a
    /// kind in the order in which they were written.
    /// </summary>
    internal IReadOnlyList<TakenFile> Take()
    {
        var here = Files().ToList();
        var taken = new List<TakenFile>();
        foreach (var file in here.Where(IsWhole).OrderBy(file => KindOf(file.Name)).ThenBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            if (Take(file) is { } one)
            {
                taken.Add(one);
            }
        }

        seen = here.ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc), StringComparer.Ordinal);
        return taken;
    }

    /// <summary>What this server has taken and not put away.</summary>
    internal IReadOnlyList<TakenFile> Taken() =>
    [
        .. Homes().Select(home => new DirectoryInfo(Path.Combine(home.FullName, TakenFile.Folder, server))).Where(claims => claims.Exists)
            .SelectMany(claims => claims.EnumerateDirectories())
            .SelectMany(claim => claim.EnumerateFiles().Where(IsDelivery).Take(1))
            .OrderBy(file => file.LastWriteTimeUtc)
            .Select(file => TakenFile.At(file.FullName)!),
    ];

    /// <summary>The source that a taken file is of: the name of its folder; <c>null</c> when it lay in none.</summary>
    internal string? SourceOf(TakenFile file) => IsRoot(file.Home) ? null : Path.GetFileName(file.Home);

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

    private IEnumerable<FileInfo> Files() => Homes().SelectMany(home => home.EnumerateFiles()).Where(IsDelivery);

    /// <summary>The folder itself, where nothing belongs, and those of the sources.</summary>
    private IEnumerable<DirectoryInfo> Homes() =>
    [
        new DirectoryInfo(root),
        .. new DirectoryInfo(root).EnumerateDirectories()
            .Where(home => !home.Name.StartsWith('.') && home.Name is not (Done or Failed) && home.LinkTarget is null),
    ];

    private bool IsRoot(string home) => Path.GetFullPath(home) == Path.GetFullPath(root);

    private bool IsWhole(FileInfo file) => seen.TryGetValue(file.FullName, out var before) && before == (file.Length, file.LastWriteTimeUtc);

    private TakenFile? Take(FileInfo file)
    {
        var taken = TakenFile.Of(file.DirectoryName!, server, Guid.NewGuid().ToString("N"), file.Name);
        Directory.CreateDirectory(taken.Claim);
        try
        {
            File.Move(file.FullName, taken.Path);
            return taken;
        }
        catch (FileNotFoundException)
        {
            // Another server was quicker.
            Directory.Delete(taken.Claim);
            return null;
        }
    }
}
