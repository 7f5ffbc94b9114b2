using System.Text;
using System.Text.Json;
using Dashboard.Cli;

namespace Dashboard.Tests.Cli;

/// <summary>What a verb said and how it ended.</summary>
internal sealed record VerbRun(int Exit, string Output, string Error)
{
    /// <summary>stdout as JSON; the run must have ended well.</summary>
    public JsonElement Json()
    {
        Assert.Equal((ExitCode.Done, ""), (Exit, Error));
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The run is a usage error that says nothing on stdout and all of these on stderr.</summary>
    public void AssertUsage(params string[] messages)
    {
        Assert.Equal((ExitCode.Usage, ""), (Exit, Output));
        Assert.All(messages, message => Assert.Contains(message, Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
    }

    /// <summary>Runs a verb on text as stdin.</summary>
    public static Task<VerbRun> OfAsync(string input, params string[] args) => OfAsync(Encoding.UTF8.GetBytes(input), args);

    /// <summary>Runs a verb on bytes as stdin.</summary>
    public static async Task<VerbRun> OfAsync(byte[] input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Commands.RunAsync(args, new Terminal(new MemoryStream(input), output, error));
        return new VerbRun(exit, output.ToString(), error.ToString());
    }
}
