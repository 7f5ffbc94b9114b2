using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Participation;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Tests.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Participation;

public sealed class EventWriterTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateOnly Day = new(2026, 5, 20);

    [Fact]
    public async Task PlannedEvent_UntilItWasHeld_CountsInNoFigure()
    {
        await using var store = await TestStore.WithCountyAsync(new DateOnly(2026, 5, 1));
        var before = await RollupsAsync(store);

        var id = await PlanAsync(store);

        Assert.Equal(before, await RollupsAsync(store));
        var answer = await AskAsync(store);
        Assert.Empty(answer.Events);
        Assert.Equal([id], answer.Coming.Select(held => held.Id));
        var found = (await FindAsync(store, id))!;
        Assert.Equal((EventState.Planned, new DateOnly(2026, 5, 1), true), (found.Event.State, found.Event.PlannedOn, found.Event.IsPlannedBefore));
        Assert.Equal(["Osastonhoitaja"], found.History.Select(line => line.Written.By));
        Assert.Empty(await store.CheckAsync());
    }

    /// <summary>The shares are metrics like any other: they do not depend on where an event was written.</summary>
    [Fact]
    public async Task Event_WrittenHereOrImported_GivesTheSameCells()
    {
        await using var written = await TestStore.WithCountyAsync(new DateOnly(2026, 5, 1));
        await using var imported = await TestStore.WithCountyAsync(Today);
        var id = await PlanAsync(written);
        written.Clock.Day = Today;
        await StepAsync(written, id, 1, Held(12));
        await StepAsync(written, id, 2, new EventStep("Esihenkilö") { Decision = "Ohje uusitaan", DecidedOn = Day.AddDays(2) });
        await StepAsync(written, id, 3, new EventStep("Esihenkilö") { ToldOn = Day.AddDays(9), ToldWhere = "Verkkosivut", Lesson = "Kutsu ajoissa" });
        await imported.ImportAsync(ImportKind.Participation, batch => batch.Add(Row("1") with
        {
            Path = "hip", PlannedOn = new DateOnly(2026, 5, 1), PlannedUse = "Ohjeen uusiminen", Participants = 12,
            Decision = "Ohje uusitaan", DecidedOn = Day.AddDays(2), ToldOn = Day.AddDays(9), ToldWhere = "Verkkosivut",
        }));

        Assert.Equal(await RollupsAsync(imported), await RollupsAsync(written));
        Assert.Empty(await written.CheckAsync());
    }

    [Fact]
    public async Task Event_OfAFile_KeepsWhatWasWrittenOfItThroughImportAndUndo()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var first = await store.ImportAsync(ImportKind.Participation, batch => batch.Add(Row("1")));
        var id = (await AskAsync(store)).Events[0].Id;
        await StepAsync(store, id, 0, new EventStep("Hoitaja") { Undecided = "Rahaa ei ollut", DecidedOn = Day.AddDays(3), Lesson = "Kysy ensin", Participants = 99, State = EventState.Cancelled });

        await store.ImportAsync(ImportKind.Participation, batch => batch.Add(Row("1") with { Participants = 8, Decision = "Jotain muuta" }));

        var held = (await AskAsync(store)).Events[0];
        Assert.Equal((8, "Rahaa ei ollut", "Kysy ensin", (string?)null), (held.Participants, held.Undecided, held.Lesson, held.Decision));
        Assert.True(held is { IsDecided: false, IsConcluded: true });
        Assert.Empty(await store.CheckAsync());
        await store.Get<BatchUndo>().UndoAsync(first.Batch + 1, CancellationToken.None);
        Assert.Equal((4, "Rahaa ei ollut"), ((await AskAsync(store)).Events[0].Participants, (await AskAsync(store)).Events[0].Undecided));
        await store.Get<BatchUndo>().UndoAsync(first.Batch, CancellationToken.None);
        Assert.Empty((await AskAsync(store)).Events);
        await store.ImportAsync(ImportKind.Participation, batch => batch.Add(Row("1")));
        Assert.Equal("Kysy ensin", (await AskAsync(store)).Events[0].Lesson);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Use_WrittenAfterTheEvent_IsLateAndNotPlannedBefore()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync(ImportKind.Participation, batch => batch.Add(Row("1")));
        var id = (await AskAsync(store)).Events[0].Id;

        await StepAsync(store, id, 0, new EventStep("Hoitaja") { PlannedUse = "Jälkikäteen" });
        var late = await PlanAsync(store);
        await StepAsync(store, late, 1, Held(3));

        Assert.All((await AskAsync(store)).Events, held => Assert.True(held is { IsPlannedLate: true, IsPlannedBefore: false, PlannedOn.Month: 6 }));
    }

    [Fact]
    public async Task Step_OfTwoWhoWriteAtOnce_TellsTheLaterAndTakesTheSameTwice()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await PlanAsync(store);
        Assert.Equal(id, await PlanAsync(store));
        Assert.True(await StepAsync(store, id, 1, Held(12)));

        await Assert.ThrowsAsync<EventChangedException>(() => StepAsync(store, id, 1, new EventStep("Toinen") { Lesson = "Muuta" }));

        Assert.False(await StepAsync(store, id, 1, Held(12)));
        Assert.Equal(2, (await FindAsync(store, id))!.History.Count);
        Assert.True(await StepAsync(store, id, 2, new EventStep("Hoitaja") { State = EventState.Cancelled, Reason = "Erehdys" }));
        Assert.Empty((await AskAsync(store)).Events);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Conclusion_TakenBack_IsOpenAgain()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await PlanAsync(store);
        await StepAsync(store, id, 1, Held(12));
        await StepAsync(store, id, 2, new EventStep("Hoitaja") { Decision = "Uusitaan", DecidedOn = Day.AddDays(2) });
        await StepAsync(store, id, 3, new EventStep("Hoitaja") { Decision = "", Undecided = "" });

        var held = (await FindAsync(store, id))!.Event;
        Assert.Equal((false, (DateOnly?)null), (held.IsConcluded, held.DecidedOn));
        Assert.Empty(await store.CheckAsync());
    }

    /// <summary>A telling that was written by mistake is taken back as a whole; half of it is refused.</summary>
    [Fact]
    public async Task Telling_TakenBack_IsGoneAndNeedsNoDay()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await PlanAsync(store);
        await StepAsync(store, id, 1, Held(12));
        await StepAsync(store, id, 2, new EventStep("Hoitaja") { ToldOn = Day.AddDays(2), ToldWhere = "Verkko" });

        var half = await Assert.ThrowsAsync<EventException>(() => StepAsync(store, id, 3, new EventStep("Hoitaja") { ToldOn = Day.AddDays(2), ToldWhere = "" }));
        await StepAsync(store, id, 3, new EventStep("Hoitaja") { ToldWhere = "" });

        Assert.Equal((EventField.ToldWhere, NoteFault.Missing), (half.Problems[0].Field, half.Problems[0].Fault));
        Assert.False((await FindAsync(store, id))!.Event.IsTold);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Writing_WhatIsWrongOrElsewhere_ChangesNothing()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await PlanAsync(store);
        var version = (await store.SnapshotAsync()).Version;
        var elsewhere = Scope.Of("home");

        var plan = await Assert.ThrowsAsync<EventException>(() => store.Get<EventWriter>().PlanAsync(
            Scope.WholeTree, new EventDraft("ward", "Työpaja", "workshop", Floor.Dialogue, " ", "Omistaja", "Hoitaja"), CancellationToken.None));
        var step = await Assert.ThrowsAsync<EventException>(() => StepAsync(store, id, 1, new EventStep("") { State = EventState.Held, Date = Today.AddDays(1) }));
        await Assert.ThrowsAsync<UnknownNameException>(() => store.Get<EventWriter>().StepAsync(elsewhere, id, 1, Held(1), CancellationToken.None));
        await Assert.ThrowsAsync<OutOfScopeException>(() => store.Get<EventWriter>().PlanAsync(elsewhere, Draft(), CancellationToken.None));

        Assert.Equal([(EventField.Use, NoteFault.Missing), (EventField.Date, NoteFault.Missing)], plan.Problems.Select(problem => (problem.Field, problem.Fault)));
        Assert.Equal(
            [(EventField.Date, NoteFault.TooLate), (EventField.Participants, NoteFault.Missing), (EventField.By, NoteFault.Missing)],
            step.Problems.Select(problem => (problem.Field, problem.Fault)));
        Assert.Equal(version, (await store.SnapshotAsync()).Version);
    }

    [Fact]
    public async Task Waiting_IsWhatNobodyHasWrittenOrTold()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var old = new DateOnly(2026, 3, 2);
        ParticipationRow[] rows =
        [
            Row("1") with { Title = "Päätöstä vailla", Date = old },
            Row("2") with { Title = "Kertomatta", Date = old.AddDays(-1), Decision = "Kyllä" },
            Row("3") with { Title = "Tuore", Date = Today.AddDays(-EventRules.DaysToConclude) },
            Row("4") with { Title = "Valmis", Date = old, Decision = "Kyllä", ToldOn = old },
        ];
        await store.ImportAsync(ImportKind.Participation, batch => Array.ForEach(rows, batch.Add));
        await PlanAsync(store);

        var waiting = (await AskAsync(store)).Waiting;

        Assert.Equal(
            [("Kertomatta", EventWait.Telling, 106), ("Päätöstä vailla", EventWait.Conclusion, 105), ("Työpaja", EventWait.Outcome, 26)],
            waiting.Select(one => (one.Event.Title, one.For, one.Days)));
    }

    private static EventStep Held(int participants) => new("Hoitaja") { State = EventState.Held, Participants = participants };

    private static EventDraft Draft() => new("ward", "Työpaja", "workshop", Floor.DevelopingTogether, "Ohjeen uusiminen", "Osastonhoitaja", "Osastonhoitaja")
    {
        Date = Day, Path = "hip", Mode = "on-site",
    };

    private static ParticipationRow Row(string id) => new(
        id, "Raati", "panel", "dialogue", "on-site", "ward", null, null, null, null, Day, null, 4, [], [], null, null, null, null, null, null, null);

    private static Task<long> PlanAsync(TestStore store) => store.Get<EventWriter>().PlanAsync(Scope.WholeTree, Draft(), CancellationToken.None);

    private static Task<bool> StepAsync(TestStore store, long id, int seen, EventStep step) =>
        store.Get<EventWriter>().StepAsync(Scope.WholeTree, id, seen, step, CancellationToken.None);

    private static Task<EventRecord?> FindAsync(TestStore store, long id) => store.Get<EventQuery>().FindAsync(Scope.WholeTree, id, CancellationToken.None);

    private static async Task<ParticipationAnswer> AskAsync(TestStore store)
    {
        var year = Grain.Year.PeriodOf(Today);
        return await store.Get<ParticipationQuery>().AskAsync(
            Scope.WholeTree, new ParticipationQuestion((await store.SnapshotAsync()).Units.Find("county")!, year, year), CancellationToken.None);
    }

    private static async Task<List<string>> RollupsAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return [.. StoreContent.Of(connection).Where(row => row.StartsWith("rollup ", StringComparison.Ordinal))];
    }
}
