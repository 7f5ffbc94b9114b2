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
    [InlineData("Odotin, kun Itäinen hammashoitola vastasi")]
    [InlineData("Soitin taas Itäinen  Hammashoitola oy")]
    [InlineData("Kävin paikassa nimeltä Annala viime viikolla")]
    public void In_AUnitThatIsCalledAsAPerson_FindsNobody(string text)
    {
        Assert.NotEmpty(PersonalWords.In(text, UnitTree.Empty));
        Assert.Empty(PersonalWords.In(text, Tree));
    }

    [Theory]
    [InlineData("Jono: hoitaja Itäinen vastasi", "Itäinen")]
    [InlineData("Itäinen hammashoitola, Matti Virtanen, 040 123 4567", "Matti Virtanen", "040 123 4567")]
    [InlineData("Hoitaja Annalainen vastasi", "Annalainen")]
    public void In_People_FindsThemAsTheyAreWritten(string text, params string[] found) => Assert.Equal(found, PersonalWords.In(text, Tree));
}
