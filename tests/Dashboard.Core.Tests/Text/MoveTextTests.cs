using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Text;

public sealed class MoveTextTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly UnitTree Units = new(Enumerable.Range(1, 9).Select(id => new Unit(id, $"u{id}", new LocalizedText($"U{id}"), null, null)));

    [Fact]
    public void Of_NoMoves_IsNothing() => Assert.Null(MoveText.Of([], Units, Language.Fi));

    [Theory]
    [InlineData(Language.Fi, "”U4” siirtyi 1.3.2026 yksiköstä ”U2” yksikköön ”U3”. Luvut on laskettu nykyisen rakenteen mukaan, myös ajalta ennen muutosta.")]
    [InlineData(Language.Sv, "”U4” flyttades 1.3.2026 från enheten ”U2” till enheten ”U3”. Siffrorna är räknade enligt den nuvarande strukturen, också för tiden före ändringen.")]
    [InlineData(Language.En, "“U4” moved from “U2” to “U3” on 1 Mar 2026. Figures follow today's structure, also for the time before the change.")]
    public void Of_AMove_SaysWhoWhenAndWhatTheFiguresFollow(Language language, string expected) =>
        Assert.Equal(expected, MoveText.Of([Move(4, 2, 3)], Units, language));

    [Theory]
    [InlineData(Language.Fi, "”U4” yhdistettiin 1.3.2026 yksikköön ”U3”.")]
    [InlineData(Language.Sv, "”U4” slogs 1.3.2026 samman med enheten ”U3”.")]
    [InlineData(Language.En, "“U4” was merged into “U3” on 1 Mar 2026.")]
    public void Of_AMerger_SaysSo(Language language, string expected) =>
        Assert.StartsWith(expected, MoveText.Of([Move(4, 2, 3) with { IsMerger = true }], Units, language), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.Fi, "”U4” siirtyi 1.3.2026 yksikköön ”U3”. ”U5” siirtyi 1.3.2026 yksiköstä ”U2” ylimmälle tasolle.")]
    [InlineData(Language.Sv, "”U4” flyttades 1.3.2026 till enheten ”U3”. ”U5” flyttades 1.3.2026 från enheten ”U2” till den högsta nivån.")]
    [InlineData(Language.En, "“U4” moved to “U3” on 1 Mar 2026. “U5” moved from “U2” to the top on 1 Mar 2026.")]
    public void Of_AMoveFromOrToTheTop_SaysSo(Language language, string expected) =>
        Assert.StartsWith(expected, MoveText.Of([Move(4, null, 3), Move(5, 2, null)], Units, language), StringComparison.Ordinal);

    [Fact]
    public void Of_UnitsThatWentTheSameWay_IsOneSentenceThatNamesAFew()
    {
        var three = MoveText.Of([.. Enumerable.Range(4, 3).Select(unit => Move(unit, 2, 3))], Units, Language.Fi);
        var five = MoveText.Of([.. Enumerable.Range(4, 5).Select(unit => Move(unit, 2, 3))], Units, Language.Fi);

        Assert.StartsWith("”U4”, ”U5” ja ”U6” siirtyivät 1.3.2026 yksiköstä ”U2” yksikköön ”U3”. Luvut", three, StringComparison.Ordinal);
        Assert.StartsWith("”U4”, ”U5” ja 3 muuta siirtyivät 1.3.2026", five, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MovesOfManyWays_CountsThoseThatAreNotNamed()
    {
        var text = MoveText.Of([Move(4, 1, 2), Move(5, 1, 3), Move(6, 2, 3), Move(7, 3, 1), Move(8, 3, 1), Move(9, 3, 2)], Units, Language.Fi);

        Assert.Contains("”U6” siirtyi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("”U7”", text, StringComparison.Ordinal);
        Assert.Contains(" Muita siirtoja ja yhdistämisiä: 3. Luvut", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_AreOneForEachDay()
    {
        var notes = MoveText.Notes([Move(4, 2, 3), Move(5, 2, 1), Move(6, 2, 3) with { Day = March.AddMonths(1) }], Units, Language.Fi);

        Assert.Equal([(March, AnnotationKind.Move), (March.AddMonths(1), AnnotationKind.Move)], notes.Select(note => (note.Date, note.Kind)));
        Assert.All(notes, note => Assert.Equal("Rakenne muuttui", note.Label));
        Assert.Contains("”U5”", notes[0].Text, StringComparison.Ordinal);
    }

    private static UnitMove Move(int unit, int? from, int? to) => new(March, unit, from, to, IsMerger: false);
}
