using System.Text.Json;
using Dashboard.Api;

namespace Dashboard.Tests.Docs;

/// <summary>The store in which documented commands run: a small demo county, the units of the example, and a key of the API.</summary>
public sealed class DocumentedStore : IDisposable
{
    private static readonly string[] Preparation =
    [
        "dotnet Dashboard.dll demo --responses 6000",
        "dotnet Dashboard.dll import docs/examples/units.csv --kind units",
        $"dotnet Dashboard.dll key add documents {string.Join(' ', ApiEndpoints.Verbs.Select(verb => $"--verb {verb}"))} --whole-tree",
    ];

    private readonly SemaphoreSlim turn = new(1);
    private CommandFolder? prepared;
    private string key = "";

    /// <summary>A folder with a store of its own.</summary>
    internal async Task<CommandFolder> OpenAsync()
    {
        await turn.WaitAsync();
        try
        {
            prepared ??= await PrepareAsync();
        }
        finally
        {
            turn.Release();
        }

        var folder = new CommandFolder(("KEY", key));
        folder.TakeStoreOf(prepared);
        return folder;
    }

    public void Dispose()
    {
        prepared?.Dispose();
        turn.Dispose();
    }

    private async Task<CommandFolder> PrepareAsync()
    {
        var folder = new CommandFolder();
        var said = "";
        foreach (var line in Preparation)
        {
            (var exit, said, var error) = await folder.RunAsync(line);
            Assert.True(exit == 0, $"{line} ended with {exit}: {error}");
        }

        using var made = JsonDocument.Parse(said);
        key = made.RootElement.GetProperty("key").GetString()!;
        return folder;
    }
}
