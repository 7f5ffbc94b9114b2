using Dashboard.Core.Charts;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Tests.Office.Packs;

public sealed class PackStoreTests
{
    private static readonly PackContent Content = new(
        "Asiakaskokemus", "health", Grain.Quarter.PeriodOf(new DateOnly(2026, 1, 1)), Language.Fi, ReportAudience.Internal,
        [
            new PackItem { Kind = PackItemKind.Table, Chart = "units/nps?metric=nps", Finding = "Ääni nousi", Actions = [new("Soitto", "ylihoitaja", "1.12.")] },
            new PackItem { Kind = PackItemKind.Text, Finding = "Sanoin", Text = "Yksi.\nKaksi.", Explanation = "Ohje." },
        ])
    {
        Meeting = new DateOnly(2026, 6, 20),
    };

    private static readonly Scope Health = Scope.Of("health");

    private static Report Report => new("Asiakaskokemus", "Terveys", Language.Fi, new DateOnly(2026, 6, 15), [new ReportItem(ChartSamples.Control())]);

    [Fact]
    public async Task Add_Pack_IsFoundAsItWasWritten()
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();

        var id = await packs.AddAsync(Health, Content with { Unit = "HEALTH" }, "anna", CancellationToken.None);

        var pack = await packs.FindAsync(Health, id, CancellationToken.None);
        Assert.Equal(Text(Content), Text(pack!.Content));
        Assert.Equal((1, false, "anna", store.Clock.GetUtcNow()), (pack.Revision, pack.IsFrozen, pack.Created.By, pack.Changed.At));
        var listed = Assert.Single(await packs.ListAsync(Scope.WholeTree, CancellationToken.None));
        Assert.Equal((id, "Asiakaskokemus", Content.Period, null), (listed.Id, listed.Title, listed.Period, listed.Published));
    }

    [Fact]
    public async Task Pack_OfAnotherUnit_IsAsIfItWereNotThere()
    {
        await using var store = await TestStore.WithCountyAsync();
        var (packs, other) = (store.Get<PackStore>(), Scope.Of("social"));
        var id = await packs.AddAsync(Health, Content, "anna", CancellationToken.None);

        Assert.Null(await packs.FindAsync(other, id, CancellationToken.None));
        Assert.Empty(await packs.ListAsync(other, CancellationToken.None));
        Assert.Null(await packs.FindAsync(Scope.Nothing, id, CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => packs.RemoveAsync(other, id, 1, CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => packs.PublishAsync(other, id, 1, Report, "1", "eve", CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => packs.DecideAsync(other, id, new("a"), "eve", CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => packs.ChangeAsync(other, id, 1, Content with { Unit = "social" }, "eve", CancellationToken.None));
        await Assert.ThrowsAsync<OutOfScopeException>(() => packs.AddAsync(other, Content, "eve", CancellationToken.None));
        await Assert.ThrowsAsync<OutOfScopeException>(() => packs.ChangeAsync(Health, id, 1, Content with { Unit = "county" }, "anna", CancellationToken.None));
        Assert.Null(await packs.DecidedBeforeAsync(other, Content, CancellationToken.None));
    }

    [Fact]
    public async Task Add_FaultyOrUnknown_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();

        await Assert.ThrowsAsync<PackFaultsException>(() => packs.AddAsync(Health, Content with { Title = "" }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => packs.AddAsync(Health, Content with { Unit = "helth" }, "anna", CancellationToken.None));
        Assert.Empty(await packs.ListAsync(Scope.WholeTree, CancellationToken.None));
    }

    [Fact]
    public async Task Change_OnAnOldRevision_IsRefusedAndTheOtherStays()
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();
        var id = await packs.AddAsync(Health, Content, "anna", CancellationToken.None);
        await packs.ChangeAsync(Health, id, 1, Content with { Title = "Uusi" }, "bertta", CancellationToken.None);

        var late = await Assert.ThrowsAsync<PackConflictException>(() => packs.ChangeAsync(Health, id, 1, Content, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<PackConflictException>(() => packs.RemoveAsync(Health, id, 1, CancellationToken.None));

        Assert.Equal(PackConflict.Changed, late.Conflict);
        var pack = await packs.FindAsync(Health, id, CancellationToken.None);
        Assert.Equal(("Uusi", 2, "bertta"), (pack!.Content.Title, pack.Revision, pack.Changed.By));
        await packs.RemoveAsync(Health, id, 2, CancellationToken.None);
        Assert.Null(await packs.FindAsync(Health, id, CancellationToken.None));
    }

    [Fact]
    public async Task Publish_Draft_NeverChangesAgain()
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();
        var id = await packs.AddAsync(Health, Content, "anna", CancellationToken.None);

        await packs.PublishAsync(Health, id, 1, Report, "12", "bertta", CancellationToken.None);

        var pack = await packs.FindAsync(Health, id, CancellationToken.None);
        Assert.Equal((true, "12", "bertta"), (pack!.IsFrozen, pack.Edition!.DataVersion, pack.Edition.Published.By));
        Assert.Equal(ReportJson.Write(Report), ReportJson.Write(pack.Edition.Report));
        foreach (var change in new Func<Task>[]
        {
            () => packs.ChangeAsync(Health, id, pack.Revision, Content, "anna", CancellationToken.None),
            () => packs.RemoveAsync(Health, id, pack.Revision, CancellationToken.None),
            () => packs.PublishAsync(Health, id, pack.Revision, Report, "13", "anna", CancellationToken.None),
        })
        {
            Assert.Equal(PackConflict.Published, (await Assert.ThrowsAsync<PackConflictException>(change)).Conflict);
        }
    }

    [Theory]
    [InlineData("UPDATE pack SET title = 'x'")]
    [InlineData("DELETE FROM pack")]
    [InlineData("UPDATE pack_edition SET report = 'x'")]
    [InlineData("DELETE FROM pack_edition")]
    public async Task Published_EvenTheDatabase_RefusesAChange(string statement)
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();
        var id = await packs.AddAsync(Health, Content, "anna", CancellationToken.None);
        await packs.PublishAsync(Health, id, 1, Report, "12", "anna", CancellationToken.None);
        await using var context = store.Get<OfficeDatabase>().Open();

        var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains("published", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.True((await packs.FindAsync(Health, id, CancellationToken.None))!.IsFrozen);
    }

    [Fact]
    public async Task Decide_OnAPublishedPack_IsToldToTheNext()
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();
        var next = Content with { Period = Grain.Quarter.PeriodOf(new DateOnly(2026, 4, 1)) };
        var id = await packs.AddAsync(Health, Content, "anna", CancellationToken.None);
        Assert.Equal(
            PackConflict.Draft,
            (await Assert.ThrowsAsync<PackConflictException>(() => packs.DecideAsync(Health, id, new("Soitto"), "anna", CancellationToken.None))).Conflict);
        await packs.PublishAsync(Health, id, 1, Report, "12", "anna", CancellationToken.None);
        Assert.Null(await packs.DecidedBeforeAsync(Health, next, CancellationToken.None));

        await packs.DecideAsync(Health, id, new("Soitto", "ylihoitaja", "1.9."), "anna", CancellationToken.None);
        await packs.DecideAsync(Health, id, new("Virhe"), "anna", CancellationToken.None);
        await Assert.ThrowsAsync<PackFaultsException>(() => packs.DecideAsync(Health, id, new(" "), "anna", CancellationToken.None));
        var written = (await packs.FindAsync(Health, id, CancellationToken.None))!.Decisions;
        await packs.WithdrawAsync(Health, id, written[1].Id, "anna", CancellationToken.None);

        var before = await packs.DecidedBeforeAsync(Health, next, CancellationToken.None);
        Assert.Equal(("Asiakaskokemus", Content.Meeting), (before!.Title, before.Meeting));
        Assert.Equal([new ReportAction("Soitto", "ylihoitaja", "1.9.")], before.Decisions);
        Assert.Null(await packs.DecidedBeforeAsync(Health, next with { Audience = ReportAudience.Public }, CancellationToken.None));
        Assert.Null(await packs.DecidedBeforeAsync(Health, Content, CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => packs.WithdrawAsync(Health, id, 99, "anna", CancellationToken.None));
    }

    [Fact]
    public async Task LastDecided_OfUnits_IsTheLastPackWithADecisionOfEach()
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();
        var county = await DecidedAsync(Content with { Unit = "county" }, "Alueella");
        await DecidedAsync(Content, "Aiemmin");
        var last = await DecidedAsync(Content with { Title = "Toinen", Period = Grain.Quarter.PeriodOf(new DateOnly(2026, 4, 1)) }, "Soitto");
        await DecidedAsync(Content with { Title = "Ilman", Period = Grain.Quarter.PeriodOf(new DateOnly(2026, 7, 1)) }, decision: null);

        var found = await packs.LastDecidedAsync(Scope.WholeTree, ["ward", "health", "county"], CancellationToken.None);

        Assert.Equal([(last, "Toinen", "health", true), (county, "Asiakaskokemus", "county", true)], found.Select(pack => (pack.Id, pack.Title, pack.UnitCode, pack.MayOpen)));
        Assert.Equal(["Soitto"], found[0].Decisions.Select(decision => decision.Decision.What));
        Assert.Equal("Soitto", (await packs.FindDecisionAsync(Health, last, found[0].Decisions[0].Id, CancellationToken.None))!.What);
        Assert.Null(await packs.FindDecisionAsync(Scope.Of("social"), last, found[0].Decisions[0].Id, CancellationToken.None));
        Assert.Null(await packs.FindDecisionAsync(Health, last, 99, CancellationToken.None));
        async Task<int> DecidedAsync(PackContent content, string? decision)
        {
            var id = await packs.AddAsync(Scope.WholeTree, content, "anna", CancellationToken.None);
            await packs.PublishAsync(Scope.WholeTree, id, 1, Report, "12", "anna", CancellationToken.None);
            if (decision is not null)
            {
                await packs.DecideAsync(Scope.WholeTree, id, new(decision), "anna", CancellationToken.None);
            }

            return id;
        }
    }

    [Fact]
    public async Task LastDecided_OfAUnitAboveTheScope_IsOfPublicPacksAlone_WhichStayClosed()
    {
        await using var store = await TestStore.WithCountyAsync();
        var packs = store.Get<PackStore>();
        var county = Content with { Unit = "county", Audience = ReportAudience.Public };
        var id = await packs.AddAsync(Scope.WholeTree, county, "anna", CancellationToken.None);
        await packs.PublishAsync(Scope.WholeTree, id, 1, Report, "12", "anna", CancellationToken.None);
        await packs.DecideAsync(Scope.WholeTree, id, new("Soitto", "toimialajohtaja, terveys", "1.9."), "anna", CancellationToken.None);
        var later = await packs.AddAsync(
            Scope.WholeTree, county with { Audience = ReportAudience.Internal, Period = Grain.Quarter.PeriodOf(new DateOnly(2026, 4, 1)) }, "anna", CancellationToken.None);
        await packs.PublishAsync(Scope.WholeTree, later, 1, Report, "12", "anna", CancellationToken.None);
        await packs.DecideAsync(Scope.WholeTree, later, new("Sisäinen"), "anna", CancellationToken.None);

        var found = Assert.Single(await packs.LastDecidedAsync(Health, ["health", "county"], CancellationToken.None));

        Assert.Equal((id, false), (found.Id, found.MayOpen));
        Assert.Equal("Soitto", (await packs.FindDecisionAsync(Health, id, found.Decisions[0].Id, CancellationToken.None))!.What);
        Assert.Null(await packs.FindAsync(Health, id, CancellationToken.None));
        var hidden = Assert.Single(await packs.LastDecidedAsync(Scope.WholeTree, ["county"], CancellationToken.None));
        Assert.Equal(later, hidden.Id);
        Assert.Null(await packs.FindDecisionAsync(Health, later, hidden.Decisions[0].Id, CancellationToken.None));
    }

    private static string Text(PackContent content) => System.Text.Json.JsonSerializer.Serialize(content);
}
