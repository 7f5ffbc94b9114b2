using Dashboard.Cli;

namespace Dashboard.Tests.Cli;

public sealed class CommandLineSettingsTests
{
    [Fact]
    public void Split_SettingBeforeTheVerb_GoesToTheConfiguration()
    {
        var (settings, verb) = CommandLineSettings.Split(["--environment", "Development", "--Demo:Fill", "true", "import", "a.csv", "--kind", "units"]);

        Assert.Equal(["--environment=Development", "--Demo:Fill=true"], settings);
        Assert.Equal(["import", "a.csv", "--kind", "units"], verb);
    }

    [Fact]
    public void Split_SettingAfterTheVerb_GoesToTheConfiguration()
    {
        var (settings, verb) = CommandLineSettings.Split(["serve", "--Store:Path=data/a b.db", "--urls", "http://localhost:1"]);

        Assert.Equal(["--Store:Path=data/a b.db"], settings);
        Assert.Equal(["serve", "--urls", "http://localhost:1"], verb);
    }

    [Fact]
    public void Split_VerbOptionWhoseValueHoldsAColon_StaysWithTheVerb()
    {
        var (settings, verb) = CommandLineSettings.Split(["--urls=http://localhost:1"]);

        Assert.Empty(settings);
        Assert.Equal(["--urls=http://localhost:1"], verb);
    }
}
