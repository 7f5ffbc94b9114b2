using Dashboard.Core.Corrections;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Backup;
using Dashboard.Data.Import;
using Dashboard.Data.Notes;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Tests.Backup;
using Dashboard.Data.Tests.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Notes;

public sealed class NoteWriterTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public async Task Rebase_OfAUnit_HoldsForExactlyThatSeries()
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        await WriteAsync(store, new RebaseDraft("ward", WellKnown.Nps, null, May, " Osastot yhdistyivät ", "Laatupäällikkö"));

        var snapshot = await store.SnapshotAsync();
        var (ward, health) = (snapshot.Units.Find("ward")!.Id, snapshot.Units.Find("health")!.Id);
        var rebase = Assert.Single(snapshot.Notes.Standing(WellKnown.Nps, ward));
        Assert.Equal(("Osastot yhdistyivät", May, new Signature(Today, "Laatupäällikkö")), (rebase.Reason, rebase.Date, rebase.Written));
        Assert.Empty(snapshot.Notes.Standing(WellKnown.Nps, health));
        Assert.Empty(snapshot.Notes.Standing(WellKnown.Help, ward));
        Assert.Empty(snapshot.Notes.Standing(WellKnown.Nps, ward, snapshot.FindPath("hip")!.Find("surgery")!.Id));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Series_AtEveryGrainAndOfASegment_HasTheRebase()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync([.. Enumerable.Range(1, 6).Select(id => new ResponseBuilder().Id(id).At("ward").On(May).By("sms").Says(WellKnown.Nps, "9").Build())]);
        await WriteAsync(store, new RebaseDraft("ward", WellKnown.Nps, null, May, "Syy", "Hoitaja"));
        await WriteAsync(store, new RebaseDraft("county", WellKnown.Nps, new StageName("hip", "surgery"), May.AddDays(7), "Syy", "Hoitaja"));

        var day = await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Unit: "ward", Grain: Grain.Day));
        var segment = await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Unit: "ward", Segment: new Segment(SegmentKind.Channel, "sms")));
        var stage = await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Path: "hip", Stage: "surgery"));
        var above = await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Unit: "health"));
        var path = await AskAsync(store, new SeriesQuestion(WellKnown.Nps, Path: "hip"));

        Assert.Equal([May], day);
        Assert.Equal([May], segment);
        Assert.Equal([May.AddDays(7)], stage);
        Assert.Empty(above);
        Assert.Empty(path);
    }

    [Fact]
    public async Task Rebase_ThatIsWithdrawn_StaysReadableWithWhoWithdrewIt()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await WriteAsync(store, new RebaseDraft("ward", WellKnown.Nps, null, May, "Erehdys", "Hoitaja"));
        var id = await NumberAsync(store, "ward");

        await store.Get<NoteWriter>().WithdrawAsync(Scope.WholeTree, NoteKind.Rebase, id, "Laatupäällikkö", CancellationToken.None);
        await store.Get<NoteWriter>().WithdrawAsync(Scope.WholeTree, NoteKind.Rebase, id, "Joku muu", CancellationToken.None);

        var snapshot = await store.SnapshotAsync();
        var ward = snapshot.Units.Find("ward")!.Id;
        Assert.Empty(snapshot.Notes.Standing(WellKnown.Nps, ward));
        Assert.Equal(new Signature(Today, "Laatupäällikkö"), Assert.Single(snapshot.Notes.Rebases(WellKnown.Nps, ward)).Withdrawn);
    }

    [Fact]
    public async Task Rebase_OfADayThatHasOne_IsRefusedUnlessItIsTheSame()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var draft = new RebaseDraft("ward", WellKnown.Nps, null, May, "Syy", "Hoitaja");
        await WriteAsync(store, draft);
        await WriteAsync(store, draft);

        var error = await Assert.ThrowsAsync<NoteException>(() => WriteAsync(store, new RebaseDraft("ward", WellKnown.Nps, null, May, "Toinen", "Hoitaja")));

        Assert.Equal([new NoteProblem(NoteField.Date, NoteFault.Taken)], error.Problems);
        var snapshot = await store.SnapshotAsync();
        Assert.Single(snapshot.Notes.Rebases(WellKnown.Nps, snapshot.Units.Find("ward")!.Id));
    }

    [Fact]
    public async Task Draft_WithFaults_IsRefusedWithAllOfThem()
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        var error = await Assert.ThrowsAsync<NoteException>(() => WriteAsync(
            store, new RebaseDraft("ward", WellKnown.Nps, null, Today.AddDays(1), "a\0b", new string('x', NoteRules.MostOfName + 1))));

        Assert.Equal(
            [
                new NoteProblem(NoteField.Date, NoteFault.TooLate, Limit: Today),
                new NoteProblem(NoteField.Text, NoteFault.ControlCharacter, NoteRules.MostOfReason),
                new NoteProblem(NoteField.By, NoteFault.TooLong, NoteRules.MostOfName),
            ],
            error.Problems);
        Assert.Contains("By: TooLong; expected a text of 1–100 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_OutsideTheScope_IsNeitherWrittenOfNorWithdrawnFrom()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await WriteAsync(store, new ExplanationDraft("ward", WellKnown.Help, "Soitto kotiutuksen jälkeen", "Hoitaja"));
        var (writer, social) = (store.Get<NoteWriter>(), Scope.Of("social"));

        await Assert.ThrowsAsync<OutOfScopeException>(() => writer.WriteAsync(social, new TeamReviewDraft("ward", "Hoitaja"), CancellationToken.None));
        await Assert.ThrowsAsync<OutOfScopeException>(() => writer.WithdrawAsync(social, NoteKind.Explanation, 1, "Hoitaja", CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => WriteAsync(store, new ExplanationDraft("ward", "no-such", "Selitys", "Hoitaja")));
    }

    [Fact]
    public async Task Notes_OfAllKinds_AreReadAsWritten()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await WriteAsync(store, new ExplanationDraft("ward", WellKnown.Help, "Rivi yksi\r\nrivi kaksi", "Osastonhoitaja"));
        await WriteAsync(store, new TeamReviewDraft("ward", "Osastonhoitaja"));

        var snapshot = await store.SnapshotAsync();
        var ward = snapshot.Units.Find("ward")!.Id;
        Assert.Equal("Rivi yksi\nrivi kaksi", Assert.Single(snapshot.Notes.Explanations(ward, WellKnown.Help)).Text);
        Assert.Equal(new Signature(Today, "Osastonhoitaja"), snapshot.Notes.Review(ward, Today)?.Written);
        Assert.Null(snapshot.Notes.Review(ward, Today.AddDays(7)));
    }

    [Fact]
    public async Task Undo_OfUnitsThatHaveNotes_IsRefusedByName()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var annex = await store.ImportAsync([SampleCounty.Unit("annex", "ward")]);
        await WriteAsync(store, new TeamReviewDraft("annex", "Hoitaja"));

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, annex));

        Assert.Equal(RowUse.Notes, Assert.IsType<Refusal.InUse>(error.Reason).By);
        Assert.Contains("notes have been written of unit 'annex'", error.Message, StringComparison.Ordinal);
        Assert.NotNull((await store.SnapshotAsync()).Units.Find("annex"));
    }

    [Fact]
    public async Task Undo_OfAPathWhoseStageHasANewBaseline_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var path = await store.ImportAsync(ImportKind.Paths, batch => batch.Add(SampleCounty.Stages[0] with { Path = "knee" }));
        await WriteAsync(store, new RebaseDraft("county", WellKnown.Help, new StageName("knee", "referral"), May, "Syy", "Hoitaja"));

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, path));

        Assert.Equal(RowUse.Notes, Assert.IsType<Refusal.InUse>(error.Reason).By);
    }

    [Fact]
    public async Task Backup_OfAStoreWithNotes_BringsThemBack()
    {
        await using var store = await TestStore.WithCountyAsync(Today, inFile: true);
        await WriteAsync(store, new ExplanationDraft("ward", WellKnown.Help, "Selitys", "Hoitaja"));
        var backup = await StoreBackupTests.BackUpAsync(store);
        await WriteAsync(store, new ExplanationDraft("ward", WellKnown.Help, "Myöhempi", "Hoitaja"));

        await store.Get<StoreRestore>().RestoreAsync(backup.File, progress: null, CancellationToken.None);

        var snapshot = await store.SnapshotAsync();
        Assert.Equal(["Selitys"], snapshot.Notes.Explanations(snapshot.Units.Find("ward")!.Id, WellKnown.Help).Select(note => note.Text));
    }

    private static Task<bool> WriteAsync(TestStore store, NoteDraft draft) =>
        store.Get<NoteWriter>().WriteAsync(Scope.WholeTree, draft, CancellationToken.None);

    private static async Task<IEnumerable<DateOnly>> AskAsync(TestStore store, SeriesQuestion question) =>
        (await store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None)).Whole.Rebases.Select(rebase => rebase.Date);

    private static async Task<int> NumberAsync(TestStore store, string unit)
    {
        var snapshot = await store.SnapshotAsync();
        return Assert.Single(snapshot.Notes.Rebases(WellKnown.Nps, snapshot.Units.Find(unit)!.Id)).Id;
    }
}
