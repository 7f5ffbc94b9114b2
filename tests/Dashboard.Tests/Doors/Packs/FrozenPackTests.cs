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
    private PackHost host = null!;

    [Fact]
    public async Task Edition_AfterImportsCorrectionsAndANewBaseline_IsTheSameToTheByte()
    {
        var packs = host.Get<PackStore>();
        var before = await BuildAsync();
        var id = await packs.AddAsync(Scope.WholeTree, Content, "anna", CancellationToken.None);
        await packs.PublishAsync(Scope.WholeTree, id, 1, before.Report, "3", "anna", CancellationToken.None);
        var files = await FilesAsync(id);

        await store.ImportAsync(Enumerable.Range(0, 200).Select(i => Answer(1000 + i, "clinic", i, "2")));
        await store.ImportAsync(Enumerable.Range(0, 40).Select(i => Answer(i, "ward", i, "0")));
        await host.Get<NoteWriter>().WriteAsync(
            Scope.WholeTree, new RebaseDraft("health", "nps", null, new DateOnly(2026, 2, 1), "Kysely vaihtui", "anna"), CancellationToken.None);

        Assert.Equal(files, await FilesAsync(id));
        var frozen = (await packs.FindAsync(Scope.WholeTree, id, CancellationToken.None))!.Edition!.Report;
        Assert.NotEmpty(ReportDifference.Of(frozen.Items, (await BuildAsync()).Items));
        Assert.Empty(ReportDifference.Of(frozen.Items, before.Items));
    }

    public async Task InitializeAsync()
    {
        store = await TestStore.WithCountyAsync();
        await store.ImportAsync(Enumerable.Range(0, 300).Select(i => Answer(i, i % 2 == 0 ? "clinic" : "ward", i, i % 3 == 0 ? "5" : "9")));
        host = new PackHost(store);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await store.DisposeAsync();
    }

    private static ResponseRow Answer(int id, string unit, int day, string nps) =>
        new ResponseBuilder().Id(id).At(unit).On(2026, 1 + (day % 3), 1 + (day % 28)).Says(WellKnown.Nps, nps).Build();

    private Task<BuiltPack> BuildAsync() => host.Get<PackReports>().BuildAsync(Content, progress: null, CancellationToken.None);

    /// <summary>The stored text, and the files of it by their sums.</summary>
    private async Task<(string Text, string Slides, string Sheets)> FilesAsync(int id)
    {
        var report = (await host.Get<PackStore>().FindAsync(Scope.WholeTree, id, CancellationToken.None))!.Edition!.Report;
        return (ReportJson.Write(report), await SumAsync(report, PackFormat.Pptx), await SumAsync(report, PackFormat.Xlsx));
    }

    private async Task<string> SumAsync(Report report, PackFormat format)
    {
        using var file = new MemoryStream();
        await host.Get<PackFiles>().WriteAsync(report, format, file);
        return Convert.ToHexString(SHA256.HashData(file.ToArray()));
    }
}
