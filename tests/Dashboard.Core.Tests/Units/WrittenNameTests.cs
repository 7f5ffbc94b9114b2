using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Units;

public sealed class WrittenNameTests
{
    [Theory]
    [InlineData("Itäinen hammashoitola", "Tulin Itäisessä hammashoitolassa hyvin vastaan.", "Itäisessä hammashoitolassa")]
    [InlineData("Itäinen hammashoitola", "itäinen\nhammashoitola", "itäinen\nhammashoitola")]
    [InlineData("Keskustan hammashoitola", "Keskussairaalan hammashoitola", null)]
    [InlineData("Kirurginen vuodeosasto 2", "Kirurgisella vuodeosastolla 2 odotettiin", "Kirurgisella vuodeosastolla 2")]
    [InlineData("Kirurginen vuodeosasto 2", "Kirurginen vuodeosasto 21", null)]
    [InlineData("Annala", "Annalaan", null)]
    [InlineData("Leikkausosasto", "Uusleikkausosasto", null)]
    public void In_AText_FindsTheNameInflectedToo(string name, string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], new WrittenName(name).In(text).Select(match => match.Value));

    [Fact]
    public void OutOf_AText_LeavesEverythingElseInItsPlace() =>
        Assert.Equal("Kiitos, xxxxxxxxxxxxxxxxxxxxxx!", new WrittenName("Itäinen hammashoitola").OutOf("Kiitos, Itäisen hammashoitolan!"));
}
