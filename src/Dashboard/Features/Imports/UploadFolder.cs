namespace Dashboard.Features.Imports;

/// <summary>Where uploaded files wait for their import. Names are random: nothing a reader sends becomes part of a path.</summary>
public sealed class UploadFolder(string path)
{
    /// <summary>A name for a new file; the folder exists afterwards.</summary>
    public string NewFile()
    {
        Directory.CreateDirectory(path);
        return Path.Combine(path, Guid.NewGuid().ToString("N"));
    }

    /// <summary>Removes what an earlier process left behind when it was stopped: every file but those given.</summary>
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
}
