using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class ParticipationQueryTests
{
    private static readonly Period April = Grain.Month.PeriodOf(new DateOnly(2026, 4, 1));
    private static readonly DateOnly Winter = new(2026, 2, 3);
    private static readonly Period May = Grain.Month.PeriodOf(new DateOnly(2026, 5, 1));

    [Fact]
    public async Task Events_OfAUnit_AreThoseOfItsSubtreeInTheWindowNewestFirst()
    {
        await using var store = await TestStore.WithCountyAsync();
        await ImportAsync(
            store,
            Event("1", "ward", 5) with { Path = "hip", PlannedUse = "Ohje", PlannedOn = new DateOnly(2026, 4, 1), ToldOn = new DateOnly(2026, 5, 20), ToldWhere = "Verkko" },
            Event("2", "clinic", 20),
            Event("3", "home", 9),
            Event("4", "ward", 2) with { Date = new DateOnly(2026, 3, 31) },
            Event("5", "ward", 30) with { Date = new DateOnly(2026, 4, 30), Floor = "strategy" });

        var events = (await AskAsync(store, "health", Scope.WholeTree)).Events;

        Assert.Equal([20, 5, 30], events.Select(held => held.Date.Day));
        Assert.Equal(("ward", "hip", "Verkko", Floor.Dialogue), (events[1].Unit.Code, events[1].Path!.Code, events[1].ToldWhere, events[1].Floor));
        Assert.True(events[1] is { IsPlannedBefore: true, IsTold: true, IsDecided: false });
        Assert.Equal(Floor.Strategy, events[2].Floor);
    }

    /// <summary>Whoever asks until one day and until the next would subtract one from the other.</summary>
    [Fact]
    public async Task Groups_OfTwoPeriods_DoNotTellWhoWasAtTheEventBetween()
    {
        await using var store = await TestStore.WithCountyAsync();
        await ImportAsync(
            store,
            Event("1", "ward", 5) with { Participants = 15, AgeBands = [new("30-49", 9), new("80+", 6)], Languages = [new("fi", 15)] },
            Event("2", "ward", 6) with { Participants = 1, AgeBands = [new("80+", 1)], Languages = [new("fi", 1)] },
            Event("3", "ward", 7) with { Date = April.Start, Participants = 50, AgeBands = [new("80+", 50)] },
            Event("4", "home", 8) with { Participants = 6, AgeBands = [new("30-49", 6)] });

        var until = await AskAsync(store, "county", Scope.WholeTree, period: new Period(May.Start, new DateOnly(2026, 5, 6)));
        var after = await AskAsync(store, "county", Scope.WholeTree);

        Assert.Equal([new("30-49", 9), new GroupCount("80+", 6)], until.Ages.Groups);
        Assert.Equal([new("30-49", 15), new GroupCount("80+", 6)], after.Ages.Groups);
        Assert.Equal((21, 1), (after.Ages.Total, after.Ages.Untold));
        Assert.Equal([new GroupCount("fi", 15)], after.Languages.Groups);
    }

    /// <summary>Of the units right below the top and of the whole: lower ones hold too few events.</summary>
    [Fact]
    public async Task Groups_BelowTheTopmostUnits_AreNotTold()
    {
        await using var store = await TestStore.WithCountyAsync();
        await ImportAsync(store, Event("1", "ward", 5) with { Participants = 15, AgeBands = [new("30-49", 9), new("80+", 6)] });

        var top = await AskAsync(store, "health", Scope.WholeTree);
        var ward = await AskAsync(store, "ward", Scope.WholeTree);

        Assert.Equal(15, top.Ages.Total);
        Assert.Same(GroupCounts.Hidden, ward.Ages);
        Assert.Same(GroupCounts.None, ward.Languages);
    }

    [Fact]
    public async Task Heard_ByMethod_IsOfTheWholeScopeWhateverIsAskedOfAndHidesTheFew()
    {
        await using var store = await TestStore.WithCountyAsync();
        await ImportAsync(
            store,
            Event("1", "ward", 5) with { HeardYes = 8, HeardAsked = 10, Date = Winter },
            Event("2", "home", 6) with { Method = "Panel", HeardYes = 1, HeardAsked = 2, Date = Winter },
            Event("3", "ward", 7) with { Method = "workshop", HeardYes = 3, HeardAsked = 4, Date = Winter },
            Event("4", "ward", 8) with { Method = "hearing", HeardYes = 9, HeardAsked = 9, Date = Winter },
            Event("5", "ward", 9) with { Method = "steering", HeardYes = 20, HeardAsked = 30, Date = Winter },
            Event("6", "ward", 9) with { HeardYes = 0, HeardAsked = 50 });

        var ofTheWard = await AskAsync(store, "ward", Scope.WholeTree, heard: true);
        var ofTheCounty = await AskAsync(store, "county", Scope.WholeTree, heard: true);

        Assert.Equal([new("panel", 9, 12), new MethodHeard("steering", 20, 30)], ofTheWard.Heard);
        Assert.Equal(ofTheWard.Heard, ofTheCounty.Heard);
        Assert.Empty((await AskAsync(store, "ward", Scope.WholeTree)).Heard);
    }

    [Fact]
    public async Task Unit_OutsideTheScope_IsNotAnswered()
    {
        await using var store = await TestStore.WithCountyAsync();

        await Assert.ThrowsAsync<OutOfScopeException>(() => AskAsync(store, "health", Scope.Of("social")));
    }

    private static async Task<ParticipationAnswer> AskAsync(TestStore store, string unit, Scope scope, bool heard = false, Period? period = null)
    {
        var question = new ParticipationQuestion((await store.SnapshotAsync()).Units.Find(unit)!, period ?? May, new Period(April.Start, May.End), heard);
        return await store.Get<ParticipationQuery>().AskAsync(scope, question, CancellationToken.None);
    }

    private static Task<AppliedBatch> ImportAsync(TestStore store, params ParticipationRow[] rows) =>
        store.ImportAsync(ImportKind.Participation, batch => Array.ForEach(rows, batch.Add));

    private static ParticipationRow Event(string id, string unit, int day) => new(
        id, "Raati", "panel", "dialogue", Mode: null, unit, Path: null, Partner: null, PlannedOn: null, PlannedUse: null,
        Date: new DateOnly(2026, 5, day), Invited: null, Participants: 12, AgeBands: [], Languages: [], Decision: null, DecidedOn: null,
        ToldOn: null, ToldWhere: null, HeardYes: null, HeardAsked: null, Lesson: null);
}
