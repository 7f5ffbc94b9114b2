using Dashboard.Data.Store;

namespace Dashboard.Doors.Imports;

/// <summary>
/// Where uploaded files wait for their import. Names are random: nothing a reader sends becomes part of a path. The folder is of one server, and
/// has a name by which deliveries remember whose they are.
/// </summary>
public sealed class UploadFolder(string path)
{
    private readonly Lazy<string> name = new(() => ReadName(path));

    /// <summary>The folder's name: the same as long as it is there, and of no other server.</summary>
    public string Name => name.Value;

    /// <summary>A name for a new file; the folder exists afterwards.</summary>
    public string NewFile()
    {
        PrivateFolder.Create(path);
        return Path.Combine(path, Guid.NewGuid().ToString("N"));
    }

    /// <summary>Removes what an earlier process left behind when it was stopped: every file but those given, which wait for their import.</summary>
    public void Clear(IReadOnlyCollection<string> keep)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(path).Except(keep, StringComparer.Ordinal))
        {
            File.Delete(file);
        }
    }

    private static string ReadName(string path)
    {
        PrivateFolder.Create(path);
        var server = PrivateFolder.Create(Path.Combine(path, "server"));
        var file = Path.Combine(server, "name");
        if (!File.Exists(file))
        {
            // As a whole or not at all: a name that was cut short would be another one.
            var made = file + ".new";
            File.WriteAllText(made, Guid.NewGuid().ToString("N"));
            File.Move(made, file);
        }

        return File.ReadAllText(file);
    }
}
