using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Units;

public class UnitHistoryTests
{
    private static readonly DateOnly Begin = DateOnly.MinValue;
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly Period Year = new(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1));

    [Fact]
    public void Below_AUnitThatMoves_HasItUntilThatDay()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 1), Child(4, 2), Child(4, 3) with { From = March });

        Assert.Equal([Span(2, Year.Start, Year.End), Span(4, Year.Start, March)], history.Below(2, Year));
        Assert.Equal([Span(3, Year.Start, Year.End), Span(4, March, Year.End)], history.Below(3, Year));
        Assert.Equal([1, 2, 3, 4], history.Below(1, Year).Select(span => span.UnitId));
    }

    [Fact]
    public void Below_AUnitThatComesBack_HasItTwice()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 2), Child(3, 1) with { From = March }, Child(3, 2) with { From = May });

        Assert.Equal([Span(2, Year.Start, Year.End), Span(3, Year.Start, March), Span(3, May, Year.End)], history.Below(2, Year));
    }

    [Fact]
    public void ParentsOn_AMerger_TurnsToTheSuccessorWhenTheValidityEnds()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 1) with { To = March, MergedIntoId = 2 });

        Assert.Equal(1, history.ParentsOn(March.AddDays(-1))[3]);
        Assert.Equal(2, history.ParentsOn(March)[3]);
    }

    [Fact]
    public void ParentsOn_AMergerWithoutAnEnd_HoldsFromItsStart()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 1), Child(3, 1) with { From = March, MergedIntoId = 2 });

        Assert.Equal(1, history.ParentsOn(March.AddDays(-1))[3]);
        Assert.Equal(2, history.ParentsOn(March)[3]);
    }

    [Fact]
    public void ParentsOn_ADayBeforeTheFirstValidityOrAfterTheLast_HangsAsThere()
    {
        var history = History(Root(1), Child(2, 1) with { From = March, To = May });

        Assert.Equal(1, history.ParentsOn(Begin)[2]);
        Assert.Equal(1, history.ParentsOn(new DateOnly(2030, 1, 1))[2]);
    }

    [Fact]
    public void Moves_OfUnitsWithinTheSubtree_AreNone()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 1), Child(4, 2), Child(4, 3) with { From = March });

        Assert.Empty(history.Moves(1, Year));
        Assert.Equal([March], history.Moves(2, Year));
        Assert.Empty(history.Moves(2, new Period(March, Year.End)));
    }

    [Fact]
    public void MovesAmong_AMove_ConcernsTheUnitsItLeftAndJoinedAndNoOthers()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 1), Child(4, 2), Child(5, 4), Child(4, 3) with { From = March });
        var move = new UnitMove(March, 4, 2, 3, IsMerger: false);

        Assert.Equal([move], history.MovesAmong([2], Year));
        Assert.Equal([move], history.MovesAmong([1, 2, 3], Year));
        Assert.Empty(history.MovesAmong([1], Year));
        Assert.Empty(history.MovesAmong([4, 5], Year));
        Assert.Empty(history.MovesAmong([2, 3], new Period(March, Year.End)));
        Assert.Empty(history.MovesAmong([2, 3], new Period(Year.Start, March)));
    }

    [Fact]
    public void MovesAmong_AMergerAndAMoveToTheTop_AreToldApart()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 1) with { To = March, MergedIntoId = 2 }, Child(4, 2), Root(4) with { From = May });

        Assert.Equal(
            [new UnitMove(March, 3, 1, 2, IsMerger: true), new UnitMove(May, 4, 2, null, IsMerger: false)], history.MovesAmong([2], Year));
    }

    [Fact]
    public void Circles_ThatBeginLater_AreNamedWithTheirDay()
    {
        var history = History(Root(1), Child(2, 1), Child(3, 2), Child(4, 3), Child(2, 3) with { From = May });

        Assert.Equal([(2, May), (3, May)], history.Circles().Order());
    }

    [Fact]
    public void Circles_OfATreeOnEveryDay_AreNone()
    {
        Assert.Empty(History(Root(1), Child(2, 1), Child(3, 2), Child(2, 1) with { From = March }, Child(3, 1) with { From = March }).Circles());
        Assert.Empty(UnitHistory.Empty.Circles());
    }

    [Fact]
    public void Circles_FromTheBeginning_AreNamedSo() =>
        Assert.Equal([(1, Begin), (2, Begin)], History(Child(1, 2), Child(2, 1), Child(3, 1)).Circles().Order());

    private static UnitHistory History(params UnitPlace[] places) => new(places);

    private static UnitPlace Root(int unit) => new(unit, Begin, null, null, null);

    private static UnitPlace Child(int unit, int parent) => new(unit, Begin, null, parent, null);

    private static UnitSpan Span(int unit, DateOnly from, DateOnly to) => new(unit, new Period(from, to));
}
