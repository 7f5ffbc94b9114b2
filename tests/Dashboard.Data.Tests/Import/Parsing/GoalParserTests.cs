using Dashboard.Core.Participation;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import.Parsing;

public sealed class GoalParserTests
{
    private const string Header = "goal,order,title_fi,title_sv,words_fi,words_en,metrics,floor,valid_from,valid_to";

    [Fact]
    public void Row_BecomesAGoalWithItsMetricsInOrder()
    {
        var row = ParsedFile.One<GoalRow>(
            ImportKind.Programme, $"{Header}\napua-ajoissa,2,Apua ajoissa,Hjälp i tid,Kuvaus,Words,NPS; help,Own service,2026-01-01,2027-01-01\n");

        Assert.Equal(("apua-ajoissa", 2, "Hjälp i tid", "Words", Floor.OwnService), (row.Goal, row.Order, row.Title.Sv, row.Words!.En, row.Floor));
        Assert.Equal(["nps", "help"], row.Metrics);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)), (row.ValidFrom, row.ValidTo));
    }

    [Theory]
    [InlineData("Apua ajoissa,1,A,,,,nps,,2026-01-01,", "goal", "lower case letters")]
    [InlineData("a,first,A,,,,nps,,2026-01-01,", "order", "a whole number")]
    [InlineData("a,1,,,,,nps,,2026-01-01,", "title_fi", "must not be empty")]
    [InlineData("a,1,A,,,Words,nps,,2026-01-01,", "words_fi", "in Finnish")]
    [InlineData("a,1,A,,,,nps;nsp,,2026-01-01,", "metrics", "'nsp' does not fit")]
    [InlineData("a,1,A,,,,nps;NPS,,2026-01-01,", "metrics", "each once and at most 12")]
    [InlineData("a,1,A,,,,;,,2026-01-01,", "metrics", "must not be empty")]
    [InlineData("a,1,A,,,,nps,attic,2026-01-01,", "floor", "own-service, feedback, dialogue")]
    [InlineData("a,1,A,,,,nps,,1.1.2026,", "valid_from", "a date as")]
    [InlineData("a,1,A,,,,nps,,2026-01-01,2026-01-01", "valid_to", "after valid_from")]
    public void BadValue_IsAnError(string line, string column, string expected)
    {
        var error = ParsedFile.Error(ImportKind.Programme, $"{Header}\n{line}\n");

        Assert.Equal((2, column), (error.Line, error.Column));
        Assert.Contains(expected, error.Expected.ToString(), StringComparison.Ordinal);
    }
}
