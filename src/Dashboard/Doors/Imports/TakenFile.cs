namespace Dashboard.Doors.Imports;

/// <summary>A file of the watched folder that a server has taken: <c>HOME/.taken/SERVER/ID/NAME</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Claim">Its folder, which holds its mapping too.</param>
/// <param name="Home">The folder that it was put into.</param>
internal sealed record TakenFile(string Path, string Claim, string Home)
{
    /// <summary>What is taken out of a home lies here.</summary>
    public const string Folder = ".taken";

    /// <summary>Holds, beside the file, how it was when it was taken.</summary>
    private const string StampFile = ".stamp";

    /// <summary>The delivery's id.</summary>
    public string Id => System.IO.Path.GetFileName(Claim);

    /// <summary>The file's own name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>A file by where it lies; <c>null</c> when it is not one that was taken.</summary>
    public static TakenFile? At(string path)
    {
        var claim = System.IO.Path.GetDirectoryName(path);
        var taken = System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(claim));
        return System.IO.Path.GetFileName(taken) == Folder ? new(path, claim!, System.IO.Path.GetDirectoryName(taken)!) : null;
    }

    /// <summary>Where a server takes a file of a home to.</summary>
    public static TakenFile Of(string home, string server, string id, string name)
    {
        var claim = System.IO.Path.Combine(home, Folder, server, id);
        return new(System.IO.Path.Combine(claim, name), claim, home);
    }

    /// <summary>Keeps how the file is before it is taken.</summary>
    public void Remember(FileStamp stamp) => File.WriteAllText(System.IO.Path.Combine(Claim, StampFile), stamp.ToString());

    /// <summary>How the file was when it was taken; <c>null</c> when that was not kept.</summary>
    public FileStamp? Remembered()
    {
        var kept = System.IO.Path.Combine(Claim, StampFile);
        return File.Exists(kept) ? FileStamp.Parse(File.ReadAllText(kept)) : null;
    }
}
