using Dashboard.Core.Open;
using Dashboard.Core.Packs;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Open;

public sealed class PublicationDraftTests
{
    private static readonly UnitTree Tree = new(
    [
        new Unit(1, "county", new LocalizedText("Esimerkkialue"), null, null),
        new Unit(2, "ward", new LocalizedText("Leikkausosasto", "Operationsavdelningen"), null, 1),
        new Unit(3, "dental", new LocalizedText("Keskustan hammashoitola", "Centrums tandklinik", "Central Dental Clinic"), null, 1),
    ]);

    [Fact]
    public void Draft_InFinnishAlone_IsTakenAndFallsBackToIt()
    {
        var draft = Draft(" Jono on pitkä.\r\nLiian pitkä. ", "Soitamme takaisin.");

        Assert.Empty(Problems(draft));
        Assert.Equal("Jono on pitkä.\nLiian pitkä.", draft.Words.Said.In(Language.Sv));
        Assert.Null(draft.Words.Did.Sv);
    }

    [Theory]
    [InlineData("Soita numeroon 040 123 4567", "Hyvä", PublicationField.Said, PublicationFault.PersonalData, "040 123 4567")]
    [InlineData("Hyvä", "Kirjoita osoitteeseen matti.meikalainen@example.fi", PublicationField.Did, PublicationFault.PersonalData, "matti.meikalainen@example.fi")]
    [InlineData("Hoitaja Matti Virtanen ei vastannut", "Hyvä", PublicationField.Said, PublicationFault.PersonalData, "Matti Virtanen")]
    [InlineData("Hyvä", "Leikkausosastolla soitetaan", PublicationField.Did, PublicationFault.ClosedUnit, "Leikkausosasto")]
    [InlineData(" ", "Hyvä", PublicationField.Said, PublicationFault.Missing, null)]
    [InlineData("Hyvä", "a\u0007b", PublicationField.Did, PublicationFault.ControlCharacter, null)]
    public void Draft_WithAFault_SaysWhereAndWhat(string said, string did, PublicationField field, PublicationFault fault, string? found)
    {
        var problem = Assert.Single(Problems(Draft(said, did)));

        Assert.Equal((field, Language.Fi, fault, found), (problem.Field, problem.Language, problem.Fault, problem.Found));
    }

    [Fact]
    public void Draft_OfAnotherLanguage_NeedsBothTextsAndIsReadInIt()
    {
        var half = Draft("Hyvä", "Hyvä", (Language.Sv, "Bra", ""));
        var named = Draft("Hyvä", "Hyvä", (Language.Sv, "Operationsavdelningen svarar inte", "Bra"));

        Assert.Equal([new PublicationProblem(PublicationField.Did, Language.Sv, PublicationFault.Missing, Most: PublicationDraft.MostOfWords)], Problems(half));
        Assert.Equal([new PublicationProblem(PublicationField.Said, Language.Sv, PublicationFault.ClosedUnit, "Operationsavdelningen")], Problems(named));
    }

    /// <summary>Whoever writes Swedish may still use a unit's Finnish name.</summary>
    [Theory]
    [InlineData("Ni fick vänta på Keskustan hammashoitola", "Keskustan hammashoitola")]
    [InlineData("Ni fick vänta på Central Dental Clinic", "Central Dental Clinic")]
    [InlineData("Ni fick vänta på tandkliniken i centrum", null)]
    public void Draft_ThatNamesAClosedUnitInAnotherLanguage_IsRefused(string said, string? name) => Assert.Equal(
        name is null ? [] : [new PublicationProblem(PublicationField.Said, Language.Sv, PublicationFault.ClosedUnit, name)],
        Problems(Draft("Hyvä", "Hyvä", (Language.Sv, said, "Bra"))));

    [Fact]
    public void Draft_ThatNamesAUnitCalledAsAPerson_IsTaken()
    {
        var tree = new UnitTree([new Unit(1, "east", new LocalizedText("Itäinen hammashoitola"), null, null)]);

        Assert.Empty(Draft("Jono: Itäinen hammashoitola", "Soitamme takaisin.").Problems(new PublicUnits(1), tree));
        Assert.Equal("Itäinen", Assert.Single(Draft("Jono: hoitaja Itäinen ei vastannut", "Soitamme takaisin.").Problems(new PublicUnits(1), tree)).Found);
    }

    [Fact]
    public void Draft_TooLongAndUnsigned_SaysBoth()
    {
        var problems = Problems(new PublicationDraft("", new Dictionary<Language, (string, string)> { [Language.Fi] = (new string('a', 501), "Hyvä") }));

        Assert.Equal([(PublicationField.Said, 500), (PublicationField.By, 100)], problems.Select(problem => (problem.Field, problem.Most)));
        Assert.Contains("Said (fi): TooLong; expected a text of 1–500 characters", problems[0].ToString(), StringComparison.Ordinal);
    }

    private static PublicationDraft Draft(string said, string did, params (Language Language, string Said, string Did)[] more) =>
        new("Päällikkö", more.Append((Language.Fi, said, did)).ToDictionary(text => text.Item1, text => (text.Item2, text.Item3)));

    private static IReadOnlyList<PublicationProblem> Problems(PublicationDraft draft) => draft.Problems(new PublicUnits(1), Tree);
}
