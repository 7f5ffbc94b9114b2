using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Participation;

public sealed class EventTallyTests
{
    private static readonly DateOnly Day = new(2026, 5, 6);

    private static readonly ParticipationEvent Plain = new(
        "Raati", "panel", Floor.Dialogue, null, new Unit(1, "u", new LocalizedText("U"), null, null), null, null,
        null, null, Day, null, 10, null, null, null, null, null);

    [Fact]
    public void Of_Events_CountsPlannedDecidedAndToldOnOneDenominator()
    {
        var tally = EventTally.Of(
        [
            Plain with { PlannedUse = "x", PlannedOn = Day.AddDays(-1), Decision = "y", ToldOn = Day.AddDays(9) },
            Plain with { PlannedUse = "x", PlannedOn = Day.AddDays(1), DecidedOn = Day.AddDays(3) },
            Plain with { PlannedUse = "x", ToldOn = Day.AddDays(2) },
            Plain with { PlannedUse = "x", PlannedOn = Day },
        ]);

        Assert.Equal(new EventTally(4, 40, PlannedBefore: 1, Decided: 2, Told: 2, ToldOfDecided: 1), tally);
        Assert.Equal((2, 1), (tally.Undecided, tally.ToldOfUndecided));
        Assert.Equal(0.5, tally.Share(tally.Decided));
    }

    [Theory]
    [InlineData(-1, true, false, false)]
    [InlineData(0, false, true, false)]
    [InlineData(1, false, false, true)]
    public void Use_ByItsDay_IsBeforeOnTheDayOrLate(int days, bool before, bool sameDay, bool late)
    {
        var held = Plain with { PlannedUse = "x", PlannedOn = Day.AddDays(days) };

        Assert.Equal((before, sameDay, late), (held.IsPlannedBefore, held.IsPlannedSameDay, held.IsPlannedLate));
    }

    [Fact]
    public void Of_NoEvents_HasNoShares() => Assert.Null(EventTally.Of([]).Share(0));

    [Fact]
    public void Floors_SlugsAndBack_AreTheSame() =>
        Assert.All(Floors.All, floor => Assert.Equal(floor, Floors.Parse(floor.Slug().ToUpperInvariant())));
}
