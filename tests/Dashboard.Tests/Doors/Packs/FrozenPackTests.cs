using System.Security.Cryptography;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Notes;
using Dashboard.Data.Office.Packs;
using Dashboard.Doors.Packs;
using Dashboard.Testing;

namespace Dashboard.Tests.Doors.Packs;

/// <summary>What was published stays as it was, whatever becomes of the data.</summary>
public sealed class FrozenPackTests : IAsyncLifetime
{
    private static readonly PackContent Content = new(
        "Asiakaskokemus", "health", PeriodName.Parse("2026-Q1")!.Value, Language.Fi, ReportAudience.Internal,
        [.. new[] { "units/nps?metric=nps", "units/volume", "overview/units", "units/children?metric=nps" }.Select(chart => new PackItem { Chart = chart })]);

    private TestStore store = null!;

    [Fact]
    public async Task Edition_AfterImportsCorrectionsAndANewBaseline_IsTheSameToTheByte()
    {
        await using var host = new PackHost(store);
        var packs = host.Get<PackStore>();
        var before = await BuildAsync(host);
        var id = await packs.AddAsync(Scope.WholeTree, Content, "anna", CancellationToken.None);
        await packs.PublishAsync(Scope.WholeTree, id, 1, before.Report, "3", "anna", CancellationToken.None);
        var files = await FilesAsync(host, id);

        await store.ImportAsync(Enumerable.Range(0, 200).Select(i => Answer(1000 + i, "clinic", i, "2")));
        await store.ImportAsync(Enumerable.Range(0, 40).Select(i => Answer(i, "ward", i, "0")));
        await host.Get<NoteWriter>().WriteAsync(
            Scope.WholeTree, new RebaseDraft("health", "nps", null, new DateOnly(2026, 2, 1), "Kysely vaihtui", "anna"), CancellationToken.None);

        Assert.Equal(files, await FilesAsync(host, id));
        var frozen = (await packs.FindAsync(Scope.WholeTree, id, CancellationToken.None))!.Edition!.Report;
        Assert.NotEmpty(ReportDifference.Of(frozen.Items, (await BuildAsync(host)).Items));
        Assert.Empty(ReportDifference.Of(frozen.Items, before.Items));
    }

    public async Task InitializeAsync()
    {
        store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Enumerable.Range(0, 300).Select(i => Answer(i, i % 2 == 0 ? "clinic" : "ward", i, i % 3 == 0 ? "5" : "9")));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    private static ResponseRow Answer(int id, string unit, int day, string nps) =>
        new ResponseBuilder().Id(id).At(unit).On(2026, 1 + (day % 3), 1 + (day % 28)).Says(WellKnown.Nps, nps).Build();

    private static Task<BuiltPack> BuildAsync(PackHost host) => host.Get<PackReports>().BuildAsync(Content, progress: null, CancellationToken.None);

    /// <summary>The stored text, and the files of it by their sums.</summary>
    private static async Task<(string Text, string Slides, string Sheets)> FilesAsync(PackHost host, int id)
    {
        var report = (await host.Get<PackStore>().FindAsync(Scope.WholeTree, id, CancellationToken.None))!.Edition!.Report;
        return (ReportJson.Write(report), await SumAsync(host, report, PackFormat.Pptx), await SumAsync(host, report, PackFormat.Xlsx));
    }

    private static async Task<string> SumAsync(PackHost host, Report report, PackFormat format)
    {
        using var file = new MemoryStream();
        await host.Get<PackFiles>().WriteAsync(report, format, file);
        return Convert.ToHexString(SHA256.HashData(file.ToArray()));
    }
}
