using Dashboard.Core.Feedback;

namespace Dashboard.Core.Tests.Feedback;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Kiitos AVUSTA", "kiitos avusta")]
    [InlineData("\"kiitos\" OR NEAR(a* b) -c ^d:e", "kiitos or near a b c d e")]
    [InlineData("'; DROP TABLE comment; --", "drop table comment")]
    [InlineData("väärä ÄÄNI", "väärä ääni")]
    [InlineData("a a A", "a")]
    [InlineData("👍🏽 ok\u202e\u0000x", "ok x")]
    [InlineData("\ud800x", "x")]
    [InlineData("  * () \"\" ", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Words_AreLettersAndDigitsOnly(string? typed, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(typed).All));

    [Fact]
    public void LongText_IsCutToAFewWordsAndLetters()
    {
        Assert.Equal(12, SearchWords.Of(string.Join(' ', Enumerable.Range(1, 5000))).All.Count);
        Assert.Equal(64, Assert.Single(SearchWords.Of(new string('x', 10_000)).All).Length);
    }

    [Fact]
    public void Mark_MarksWordsThatBeginSo()
    {
        var pieces = SearchWords.Mark("Kiitos, suurkiitos ja kiitoksia!", ["kiito"]);

        Assert.Equal(["Kiitos", "kiitoksia"], pieces.Where(piece => piece.Marked).Select(piece => piece.Text));
        Assert.Equal("Kiitos, suurkiitos ja kiitoksia!", string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍🏽")]
    [InlineData("x\ud800")]
    public void Mark_OfAnything_GivesTheTextBack(string text) =>
        Assert.Equal(text, string.Concat(SearchWords.Mark(text, ["x"]).Select(piece => piece.Text)));
}
