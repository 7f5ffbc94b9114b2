using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Participation;

public sealed class PrincipleTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);
    private static readonly DateOnly Later = Day.AddDays(EventRules.DaysToConclude + 1);

    private static readonly ParticipationEvent Held = new(
        "Raati", "panel", Floor.Dialogue, "hybrid", new Unit(1, "ward", new LocalizedText("Osasto"), "unit", null), null, "Yhdistys", Day.AddDays(-1), "Ohje", Day, 10, 5, "Kyllä", Day,
        Day.AddDays(3), "Verkko", "Kutsu ajoissa");

    [Fact]
    public void Principles_OfAnEventWithEverything_Hold() =>
        Assert.All(Enum.GetValues<PrincipleRule>().Where(rule => rule != PrincipleRule.ToldWhenUndecided), rule => Assert.Equal(PrincipleState.Holds, Of(rule, Held, Day)));

    [Fact]
    public void WhatFollows_CannotBeToldBeforeItsTime_AndFailsAfterIt()
    {
        var bare = Held with { ToldOn = null, Lesson = null, Decision = null, DecidedOn = null, Undecided = "Ei rahaa" };

        foreach (var rule in new[] { PrincipleRule.ToldBack, PrincipleRule.ToldWhenUndecided, PrincipleRule.LessonWritten })
        {
            Assert.Equal(PrincipleState.CannotTell, Of(rule, bare, Later.AddDays(-1)));
            Assert.Equal(PrincipleState.Fails, Of(rule, bare, Later));
            Assert.Equal(PrincipleState.CannotTell, Of(rule, bare with { State = EventState.Planned }, Later));
        }

        Assert.Equal(PrincipleState.Holds, Of(PrincipleRule.ToldWhenUndecided, bare with { ToldOn = Day }, Day));
        Assert.Equal(PrincipleState.CannotTell, Of(PrincipleRule.ToldWhenUndecided, Held, Later));
    }

    [Fact]
    public void Use_WrittenLate_Fails_AndUndatedOrOfTheSameDayCannotBeTold()
    {
        Assert.Equal(PrincipleState.CannotTell, Of(PrincipleRule.UseBefore, Held with { PlannedOn = Day }, Later));
        Assert.Equal(PrincipleState.Fails, Of(PrincipleRule.UseBefore, Held with { PlannedOn = Day.AddDays(1) }, Later));
        Assert.Equal(PrincipleState.Fails, Of(PrincipleRule.UseBefore, Held with { PlannedOn = null, PlannedUse = null }, Later));
        Assert.Equal(PrincipleState.CannotTell, Of(PrincipleRule.UseBefore, Held with { PlannedOn = null }, Later));
    }

    /// <summary>A file without a partner may come from a system that keeps none; a county's own word for a way of taking part says nothing to us.</summary>
    [Theory]
    [InlineData("on-site", false, PrincipleState.Fails, PrincipleState.CannotTell)]
    [InlineData("Remote", true, PrincipleState.Fails, PrincipleState.Fails)]
    [InlineData("kirjeitse", true, PrincipleState.CannotTell, PrincipleState.Fails)]
    [InlineData(null, false, PrincipleState.CannotTell, PrincipleState.CannotTell)]
    public void WaysAndPartner_AreToldAsFarAsTheyAreKnown(string? mode, bool isWrittenHere, PrincipleState ways, PrincipleState partner)
    {
        var held = Held with { Mode = mode, Partner = null, IsWrittenHere = isWrittenHere };

        Assert.Equal((ways, partner), (Of(PrincipleRule.SeveralWays, held, Later), Of(PrincipleRule.WithPartner, held, Later)));
    }

    private static PrincipleState Of(PrincipleRule rule, ParticipationEvent held, DateOnly today) =>
        new Principle("one", new LocalizedText("Periaate"), rule).Of(held, today);
}
