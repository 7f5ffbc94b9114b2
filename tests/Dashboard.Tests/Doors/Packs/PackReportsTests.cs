using Dashboard.Core.Charts;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Office.Packs;
using Dashboard.Doors.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Doors.Packs;

/// <summary>Packs over a small demo county.</summary>
public sealed class PackReportsTests(FilledHost filled) : IClassFixture<FilledHost>, IAsyncLifetime
{
    private static readonly Period Quarter = PeriodName.Parse("2026-Q3")!.Value;

    private AsyncServiceScope scope;

    [Fact]
    public async Task Build_Chart_IsThatOfThePageInThePacksLanguageAndPeriod()
    {
        var built = await BuildAsync(Content("county", "overview/nps?metric=nps") with { Language = Language.Sv, Meeting = new DateOnly(2026, 12, 1) });

        var chart = Assert.IsType<ControlChart>(Assert.Single(built.Report.Items).Chart);
        Assert.Empty(built.Faults);
        Assert.Equal(Language.Sv, chart.Language);
        Assert.Equal(("Exempelområdet", PeriodText.Name(Quarter, Language.Sv)), (chart.Source.Unit, chart.Source.Period));
        Assert.Equal(("Exempelområdet", new DateOnly(2026, 12, 1), ReportAudience.Internal), (built.Report.Unit, built.Report.Meeting!.Value, built.Report.Audience));
    }

    [Fact]
    public async Task Build_ItemWithAPeriodOfItsOwn_KeepsIt()
    {
        var built = await BuildAsync(Content("county", "overview/nps?metric=nps", "overview/nps?metric=nps&first=2026-01-01&last=2026-01-31"));

        Assert.Equal([PeriodText.Name(Quarter, Language.Fi), "tammikuu 2026"], built.Report.Items.Select(item => item.Chart!.Source.Period));
    }

    [Fact]
    public async Task Build_WhatCannotBeRead_IsSaidOfEachItem()
    {
        var built = await BuildAsync(Content(
            "sairaalapalvelut",
            "nowhere/nps", "units/nosuch", "units/nps?metric=nps&unit=avopalvelut", "units/nps?metric=nps&unit=nosuch", "units/nps?metric=nps"));

        Assert.Equal(
            [
                new(0, PackItemProblem.NoChart), new(1, PackItemProblem.NoFigures),
                new(2, PackItemProblem.OtherUnit, "avopalvelut"), new PackItemFault(3, PackItemProblem.OtherUnit, "nosuch"),
            ],
            built.Faults);
        Assert.Equal([false, false, false, false, true], built.Items.Select(item => item is not null));
        Assert.Single(built.Report.Items);
    }

    [Fact]
    public async Task Build_TextAndTable_SayWhatTheirAuthorWrote()
    {
        var content = Content("county") with
        {
            Items =
            [
                new PackItem { Kind = PackItemKind.Text, Finding = "Sanoin", Text = "Yksi.\nKaksi." },
                new PackItem { Kind = PackItemKind.Table, Chart = "overview/units", Finding = "Oma havainto", Explanation = "Oma selitys", Actions = [new("Soitto")] },
            ],
        };

        var items = (await BuildAsync(content)).Report.Items;

        Assert.Equal((null, "Sanoin", "Yksi.\nKaksi."), (items[0].Chart, items[0].Title, items[0].Text));
        Assert.Equal((true, "Oma havainto", "Oma selitys"), (items[1].AsTable, items[1].Title, items[1].Explanation));
        Assert.Equal([new ReportAction("Soitto")], items[1].Actions);
    }

    [Fact]
    public async Task Build_PublicPackThatNamesAUnitBelow_SaysWhichItem()
    {
        var content = Content("county", "overview/nps?metric=nps", "overview/nps?metric=nps") with { Audience = ReportAudience.Public };
        var named = content with { Items = [content.Items[0], content.Items[1] with { Finding = "Keskustan terveysasemalla parani" }] };

        Assert.Empty((await BuildAsync(content)).Faults);
        Assert.Equal([new(1, PackItemProblem.NamesUnit, "Keskustan terveysasema")], (await BuildAsync(named)).Faults);
        Assert.Empty((await BuildAsync(named with { Audience = ReportAudience.Internal })).Faults);
    }

    [Theory]
    [InlineData(ReadyPack.Quarterly, "county", "2026-Q3")]
    [InlineData(ReadyPack.Quarterly, "sairaalapalvelut", "2026-Q2")]
    [InlineData(ReadyPack.Monthly, "keskustan-terveysasema", "2026-09")]
    public async Task Ready_AnyLanguageAndAudience_HasNoFault(ReadyPack pack, string unit, string period)
    {
        foreach (var language in Languages.All)
        {
            var (content, built) = await Ready.MakeAsync(pack, unit, PeriodName.Parse(period)!.Value, language, ReportAudience.Internal, CancellationToken.None);

            Assert.Empty(content.Faults());
            Assert.Empty(built.Faults);
            Assert.True(built.Items.Count >= 6, $"{built.Items.Count} items");
            Assert.Equal(content.Items.Count, built.Report.Items.Count);
            Assert.All(built.Report.Items, item => Assert.Equal(language, item.Chart!.Language));
        }
    }

    [Fact]
    public async Task Ready_Public_LeavesOutWhatNamesAUnit()
    {
        var (ours, _) = await Ready.MakeAsync(ReadyPack.Quarterly, "vastaanottopalvelut", Quarter, Language.Fi, ReportAudience.Internal, CancellationToken.None);
        var (theirs, built) = await Ready.MakeAsync(ReadyPack.Quarterly, "vastaanottopalvelut", Quarter, Language.Fi, ReportAudience.Public, CancellationToken.None);

        Assert.Empty(built.Faults);
        Assert.NotEmpty(theirs.Items);
        Assert.ProperSubset(ours.Items.Select(item => item.Chart).ToHashSet(), theirs.Items.Select(item => item.Chart).ToHashSet());
        var units = (await filled.Host.Services.GetRequiredService<Dashboard.Data.Queries.StoreSnapshots>().CurrentAsync(CancellationToken.None)).Units;
        Assert.Empty(new PublicUnits(3).NamedIn(built.Report, units));
    }

    [Fact]
    public async Task Build_PackWithAnEarlierDecision_TellsIt()
    {
        var packs = filled.Host.Services.GetRequiredService<PackStore>();
        var first = Content("ikaantyneiden-palvelut", "units/nps?metric=nps");
        var id = await packs.AddAsync(Scope.WholeTree, first, "anna", CancellationToken.None);
        await packs.PublishAsync(Scope.WholeTree, id, 1, (await BuildAsync(first)).Report, "1", "anna", CancellationToken.None);
        await packs.DecideAsync(Scope.WholeTree, id, new("Soitto", "ylihoitaja", "1.12."), "anna", CancellationToken.None);

        var next = await BuildAsync(first with { Period = PeriodName.Parse("2026-10")!.Value });

        Assert.Equal([new ReportAction("Soitto", "ylihoitaja", "1.12.")], next.Report.Before!.Decisions);
        Assert.Null((await BuildAsync(first)).Report.Before);
    }

    public Task InitializeAsync()
    {
        scope = filled.Host.Services.CreateAsyncScope();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await scope.DisposeAsync();

    private ReadyPackContent Ready => scope.ServiceProvider.GetRequiredService<ReadyPackContent>();

    private Task<BuiltPack> BuildAsync(PackContent content) =>
        scope.ServiceProvider.GetRequiredService<PackReports>().BuildAsync(content, progress: null, CancellationToken.None);

    private static PackContent Content(string unit, params string[] addresses) => new(
        "Asiakaskokemus", unit, Quarter, Language.Fi, ReportAudience.Internal,
        [.. addresses.Select(address => new PackItem { Kind = PackItemKind.Chart, Chart = address })]);
}
