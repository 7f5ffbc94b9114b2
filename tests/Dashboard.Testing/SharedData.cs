namespace Dashboard.Testing;

/// <summary>Real data and reference values that lie beside the repository on the project's machines and are never committed.</summary>
public static class SharedData
{
    /// <summary>The folder, or <c>null</c> on a user's clone.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The full path of a file in it.</summary>
    public static string PathTo(string relative) =>
        Path.Combine(Folder ?? throw new InvalidOperationException("Mark the test with [SharedDataFact]."), relative);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A test that reads <see cref="SharedData"/>; skipped with a word where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : Xunit.FactAttribute
{
    /// <summary>Skips the test where the data are absent.</summary>
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "../shared/data is not beside this clone.";
        }
    }
}
