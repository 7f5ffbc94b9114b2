using System.Text.RegularExpressions;

namespace Dashboard.Tests.Docs;

/// <summary>What README.md and docs/ tell people to type runs as it stands.</summary>
public sealed partial class CommandsTests(DocumentedStore store) : IClassFixture<DocumentedStore>
{
    private static readonly int[] Done = [0, 3];

    public static TheoryData<string> Documents =>
        [.. Document.All.Where(document => document.Commands().Any(IsRun)).Select(document => document.Path)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Command_OfADocument_EndsWell(string path)
    {
        var commands = Document.All.Single(document => document.Path == path).Commands().Where(IsRun).ToList();
        using var folder = await store.OpenAsync();
        foreach (var command in commands.Where(command => !AsksAServer(command)))
        {
            var (exit, error) = Serves(command)
                ? await folder.ServeAsync(command.Text, () => Task.CompletedTask)
                : await RunAsync(folder, command.Text);
            Assert.True(Done.Contains(exit), $"{command} ended with {exit}: {error}");
        }

        var asked = commands.Where(AsksAServer).ToList();
        if (asked.Count > 0)
        {
            var (exit, error) = await folder.ServeAsync("dotnet Dashboard.dll", () => AskAsync(folder, asked));
            Assert.True(exit == 0, $"The server ended with {exit}: {error}");
        }
    }

    [Fact]
    public void Beginning_OfWhatIsNotRun_StandsInADocument()
    {
        var commands = Document.All.SelectMany(document => document.Commands()).ToList();
        Assert.All(
            NotRun.Beginnings.Keys.Concat(NotRun.OnPostgres),
            beginning => Assert.Contains(commands, command => command.Text.StartsWith(beginning, StringComparison.Ordinal)));
    }

    /// <summary>A command in a block of another name would be run by nobody.</summary>
    [Fact]
    public void Block_OfADocument_IsOneThatIsKnown() => Assert.Empty(
        from document in Document.All
        from language in document.BlockLanguages()
        where language is not ("sh" or "json" or "sql" or "ini" or "nginx" or "")
        select $"{document.Path}: {language}");

    private static bool IsRun(DocumentedCommand command) => !NotRun.Holds(command) && !NotRun.NeedsPostgres(command);

    private static bool AsksAServer(DocumentedCommand command) => command.Text.StartsWith("curl ", StringComparison.Ordinal);

    /// <summary>Without a verb the program serves.</summary>
    private static bool Serves(DocumentedCommand command) =>
        command.Text.Split(" #")[0].Trim() is "dotnet run --project src/Dashboard" or "dotnet Dashboard.dll" or "cd app && dotnet Dashboard.dll";

    private static async Task<(int Exit, string Error)> RunAsync(CommandFolder folder, string line)
    {
        var (exit, output, error) = await folder.RunAsync(line);
        if (Batch().Match(output) is { Success: true } batch)
        {
            folder.Set("BATCH", batch.Groups[1].Value);
        }

        return (exit, error);
    }

    /// <summary>What an import prints, for the command that takes it back.</summary>
    [GeneratedRegex("\"batch\":\\s*(\\d+)")]
    private static partial Regex Batch();

    private static async Task AskAsync(CommandFolder folder, IEnumerable<DocumentedCommand> asked)
    {
        foreach (var command in asked)
        {
            var (exit, output, error) = await folder.RunAsync(command.Text.Replace("localhost:5080", $"localhost:{folder.Port}", StringComparison.Ordinal));
            Assert.True(exit == 0, $"{command} ended with {exit}: {error} {output}");
        }
    }
}
