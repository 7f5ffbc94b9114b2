using Dashboard.Cli;

namespace Dashboard.Tests.Cli;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("bogus")]
    [InlineData("demo", "--responses", "many")]
    [InlineData("demo", "--responses", "0")]
    [InlineData("demo", "--seed", "1.5")]
    [InlineData("import", "answers.csv", "--kind", "answers")]
    [InlineData("import", "no-such-file.csv", "--kind", "units")]
    [InlineData("import", ".", "--kind", "units")]
    [InlineData("series", "--metric", "nps", "--grain", "decade")]
    [InlineData("serve", "--urls", "localhost")]
    public async Task Run_ArgumentNotUnderstood_IsUsage(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await Commands.RunAsync(args));
    }
}
