using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Feedback;

public sealed class PersonalWordsTests
{
    private static readonly UnitTree Tree = new(
    [
        new Unit(1, "east", new LocalizedText("Itäinen hammashoitola", "Östra tandkliniken"), null, null),
        new Unit(2, "home", new LocalizedText("Annala", "Bergströms vårdhem"), null, 1),
    ]);

    [Theory]
    [InlineData("Jono: Itäinen hammashoitola vastaa")]
    [InlineData("Kiitos, ITÄINEN  HAMMASHOITOLA!")]
    [InlineData("Odotin, kun Itäisen hammashoitolan puhelin soi")]
    [InlineData("Jag ringde Bergströms vårdhem igen")]
    [InlineData("Odotus oli pitkä.")]
    public void In_UnitsAndOtherWords_FindsNobody(string text) => Assert.Empty(PersonalWords.In(text, Tree));

    [Theory]
    [InlineData("Jono: hoitaja Itäinen vastasi", "Itäinen")]
    [InlineData("Itäinen hammashoitola, Matti Virtanen, 040 123 4567", "Matti Virtanen", "040 123 4567")]
    [InlineData("Hoitaja Annalainen vastasi", "Annalainen")]
    public void In_People_FindsThemAsTheyAreWritten(string text, params string[] found) => Assert.Equal(found, PersonalWords.In(text, Tree));
}
