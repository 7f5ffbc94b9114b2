using System.Text.Json;

namespace Dashboard.Tests.Cli;

public sealed class FunnelCommandTests
{
    private static readonly string[] UnitNames = ["unit", "n", "value", "low95", "high95", "low998", "high998", "position"];

    /// <summary>Worked by hand: p₀ = 0.5, so the limits are 0.5 ± z · 0.5 / √n.</summary>
    [Fact]
    public async Task Funnel_Shares_GivesCentreLimitsAndPosition()
    {
        var report = await JsonAsync("a,100,50\nb,400,240\nc,400,155\nd,100,55\n", "share");

        Assert.Equal(["kind", "centre", "phi", "units"], report.EnumerateObject().Select(property => property.Name));
        Assert.Equal("share", report.GetProperty("kind").GetString());
        Assert.Equal(0.5, report.GetProperty("centre").GetDouble());
        var units = report.GetProperty("units");
        Assert.Equal(UnitNames, units[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(0.5 + (1.959963984540054 * 0.05), units[0].GetProperty("high95").GetDouble(), 1e-12);
        Assert.Equal(0.5 - (3.0902323061678132 * 0.025), units[1].GetProperty("low998").GetDouble(), 1e-12);
        Assert.Equal(["within", "above_998", "below_998", "within"], Positions(report));
    }

    [Fact]
    public async Task Funnel_BetweenTheLimits_SaysSo() =>
        Assert.Equal(["above_95", "below_95"], Positions(await JsonAsync("a,100,62\nb,100,38\n", "share")));

    [Fact]
    public async Task Funnel_Nps_IsInPointsAndClamped()
    {
        var report = await JsonAsync("unit;n;positive;negative\na;2;2;0\nb;100;50;40\n", "nps");

        Assert.Equal(100.0 * 12 / 102, report.GetProperty("centre").GetDouble(), 1e-12);
        Assert.Equal(100, report.GetProperty("units")[0].GetProperty("high998").GetDouble());
        Assert.Equal(10, report.GetProperty("units")[1].GetProperty("value").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("x,10,4\ny,20,10\n")]
    [InlineData("unit,n,positive\nx,10,4\ny,20,10\n")]
    [InlineData("\uFEFFUnit;N;Positive\r\nx;10;4\r\n\r\ny;20;10\r\n")]
    [InlineData("positive,unit,n\n4,x,10\n10,y,20\n")]
    [InlineData("\"x\",10.0,4\n\"y\", 2e1 ,10\n")]
    [InlineData("x,10,4,\ny,20,10,6\n")]
    public async Task Funnel_HoweverWritten_IsReadAlike(string input)
    {
        var units = (await JsonAsync(input, "share")).GetProperty("units").EnumerateArray().ToList();

        Assert.Equal(["x", "y"], units.Select(unit => unit.GetProperty("unit").GetString()));
        Assert.Equal([0.4, 0.5], units.Select(unit => unit.GetProperty("value").GetDouble()));
    }

    [Fact]
    public async Task Funnel_QuotedName_KeepsItsSeparatorsAndLetters() => Assert.Equal(
        "Päivystys, \"akuutti\"",
        (await JsonAsync("\"Päivystys, \"\"akuutti\"\"\",10,4\n", "share")).GetProperty("units")[0].GetProperty("unit").GetString());

    [Fact]
    public async Task Funnel_UnitWithoutAnswers_HasNoValueAndNoPosition()
    {
        var report = await JsonAsync("a,100,50\nempty,0,0\nb,100,50\n", "share");

        Assert.Equal(["within", null, "within"], Positions(report));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("units")[1].GetProperty("value").ValueKind);
        Assert.Equal(0, report.GetProperty("units")[1].GetProperty("n").GetInt64());
        Assert.Equal(0.5, report.GetProperty("centre").GetDouble());
    }

    [Theory]
    [InlineData("")]
    [InlineData("unit,n,positive\n")]
    [InlineData("a,0,0\n")]
    public async Task Funnel_NoAnswers_HasNoCentre(string input)
    {
        var report = await JsonAsync(input, "share");

        Assert.Equal(JsonValueKind.Null, report.GetProperty("centre").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("phi").ValueKind);
    }

    [Theory]
    [InlineData("a,10,10\nb,20,20\n", "share")]
    [InlineData("a,10,0\nb,20,0\n", "share")]
    [InlineData("a,1000000000000,1\nb,1000000000000,2\n", "share")]
    [InlineData("a,1,0,1\nb,2,0,2\n", "nps")]
    public async Task Funnel_ExtremeCounts_AreWithinAndFinite(string input, string kind) =>
        Assert.All(Positions(await JsonAsync(input, kind)), position => Assert.Equal("within", position));

    [Theory]
    [InlineData("share", "a,10,x\n", "Line 1: found 'x'; expected positive as a whole number")]
    [InlineData("share", "a,10,5\nb,-1,0\n", "Line 2: found '-1'; expected n as a whole number from 0")]
    [InlineData("share", "a,10,11\n", "Line 1: found '11'; expected positive", "at most n")]
    [InlineData("share", "a,10.5,1\n", "Line 1: found '10.5'")]
    [InlineData("share", "a,,1\n", "Line 1: found ''; expected n")]
    [InlineData("share", "a,NaN,1\n", "Line 1: found 'NaN'")]
    [InlineData("share", "a,1e30,1\n", "Line 1: found '1e30'")]
    [InlineData("share", "a,2000000000000,1\n", "at most 1,000,000,000,000")]
    [InlineData("share", "a,10,5\nb,10,5\na,10,5\n", "Line 3: found 'a'; expected each unit once; line 1 has it too")]
    [InlineData("share", ",10,5\n", "Line 1", "it is empty")]
    [InlineData("share", "a,10\n", "Line 1", "unit,n,positive")]
    [InlineData("share", "a,10,5\nb,10\n", "Line 2: found 'b | 10'; expected 3 fields as on the first line, not 2")]
    [InlineData("share", "a,10,5,1,1\n", "Line 1", "unit,n,positive")]
    [InlineData("share", "unit,n,share\na,10,5\n", "Line 1: found 'unit,n,share'")]
    [InlineData("share", "unit,n,n\na,10,5\n", "Line 1", "each once")]
    [InlineData("nps", "a,10,5\n", "unit,n,positive,negative")]
    [InlineData("nps", "a,10,5,6\n", "Line 1: found '6'; expected negative", "less the positive")]
    [InlineData("nps", "a,10,5,\n", "Line 1: found ''; expected negative")]
    [InlineData("mean", "a,10,5\n", "--kind is 'mean'; expected share or nps")]
    public async Task Funnel_NotUnderstood_IsUsageAndSaysWhere(string kind, string input, params string[] messages) =>
        (await VerbRun.OfAsync(input, "funnel", "--kind", kind)).AssertUsage(messages);

    [Fact]
    public async Task Funnel_WithoutKind_IsUsage() => (await VerbRun.OfAsync("a,10,5\n", "funnel")).AssertUsage("--kind");

    private static async Task<JsonElement> JsonAsync(string input, string kind) => (await VerbRun.OfAsync(input, "funnel", "--kind", kind)).Json();

    private static IEnumerable<string?> Positions(JsonElement report) =>
        report.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("position").GetString());
}
