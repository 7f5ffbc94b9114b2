using Dashboard.Core.Notes;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Notes;

public sealed class NoteTests
{
    private static readonly Signature Manager = new(new DateOnly(2026, 6, 12), "Osastonhoitaja");

    [Theory]
    [InlineData("", NoteFault.Missing)]
    [InlineData(" \n ", NoteFault.Missing)]
    [InlineData("kaksi\nriviä", NoteFault.ControlCharacter)]
    [InlineData("nolla\0", NoteFault.ControlCharacter)]
    [InlineData("liian pitkä", NoteFault.TooLong)]
    [InlineData("sopii", null)]
    public void FaultOf_AText_SaysWhatIsWrong(string text, NoteFault? fault) => Assert.Equal(fault, NoteRules.FaultOf(text, 10));

    [Fact]
    public void FaultOf_SeveralLinesWhereTheyAreAllowed_IsNone() => Assert.Null(NoteRules.FaultOf("kaksi\nriviä", 20, lines: true));

    [Fact]
    public void Note_WithAnImpossibleText_IsNotMade()
    {
        Assert.Throws<ArgumentException>(() => new Rebase(1, "nps", 1, null, Manager.Day, " ", Manager));
        Assert.Throws<ArgumentException>(() => new Explanation(1, 1, "nps", "a\tb", Manager));
        Assert.Throws<ArgumentException>(() => new Signature(Manager.Day, ""));
        Assert.Throws<ArgumentException>(() => new TeamReview(1, 1, new DateOnly(2026, 6, 16), Manager));
    }

    [Fact]
    public void Problems_OfADayThatCannotBe_NameTheLimit()
    {
        var today = new DateOnly(2026, 6, 15);
        IReadOnlyList<NoteProblem> Of(DateOnly? date) => new RebaseDraft("u", "nps", null, date, "Soitto", "Hoitaja").Problems(today);

        Assert.Equal([new NoteProblem(NoteField.Date, NoteFault.Missing)], Of(null));
        Assert.Equal([new NoteProblem(NoteField.Date, NoteFault.TooEarly, Limit: NoteRules.Earliest)], Of(new DateOnly(1989, 12, 31)));
        Assert.Equal([new NoteProblem(NoteField.Date, NoteFault.TooLate, Limit: today)], Of(today.AddDays(1)));
        Assert.Empty(Of(today));
    }

    [Fact]
    public void NoteBook_LeavesOutOfTheCalculationWhatIsWithdrawn()
    {
        var mistake = new Rebase(1, "nps", 1, null, new DateOnly(2026, 1, 1), "Erehdys", Manager, Withdrawn: Manager);
        var kept = new Rebase(2, "nps", 1, null, new DateOnly(2026, 3, 1), "Muutto", Manager);
        var earlier = new Rebase(3, "nps", 1, null, new DateOnly(2025, 3, 1), "Yhdistyminen", Manager);
        var book = new NoteBook([mistake, kept, earlier, new Rebase(4, "nps", 2, null, kept.Date, "Toinen yksikkö", Manager)]);

        Assert.Equal([earlier, kept], book.Standing("nps", 1));
        Assert.Equal([kept, mistake, earlier], book.Rebases("nps", 1));
    }

    [Theory]
    [InlineData(Language.Fi, "Vertailujakso ylittää perustason vaihdon 1.5.2025 (Osasto). Muutosluku sisältää myös vaihdon vaikutuksen; ohjauskortin päätelmä nojaa nykyiseen perustasoon.")]
    [InlineData(Language.Sv, "Jämförelsen går över bytet av basnivå 1.5.2025 (Osasto). Förändringen innehåller också effekten av bytet; styrdiagrammets slutsats vilar på den nuvarande basnivån.")]
    [InlineData(Language.En, "The comparison straddles the new baseline of 1 May 2025 (Osasto). The change includes the effect of the new baseline; the control chart's verdict rests on the current one.")]
    public void Straddled_ANewBaselineBetweenTheCompared_SaysSo(Language language, string expected)
    {
        var rebase = new Rebase(1, "nps", 1, null, new DateOnly(2025, 5, 1), "Syy", Manager);

        Assert.Equal(expected, NoteText.Straddled([(rebase, "Osasto")], language));
        Assert.Null(NoteText.Straddled([], language));
    }
}
