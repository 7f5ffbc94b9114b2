using Dashboard.Core.Time;
using Dashboard.Data.Demo;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests;

/// <summary>The whole program in this process, over a store of its own: empty, or with a small demo county.</summary>
public sealed class DashboardHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-tests-");

    /// <summary>Fills the store with the demo county's tree, metrics and a few thousand responses.</summary>
    public async Task FillAsync()
    {
        var county = new DemoCounty(DemoPlan.Now(Services.GetRequiredService<TimeProvider>(), responses: 6_000));
        await PutAsync(ImportKind.Units, county.Units, (batch, row) => batch.Add(row));
        await PutAsync(ImportKind.Paths, county.Stages, (batch, row) => batch.Add(row));
        await PutAsync(ImportKind.Targets, county.Targets, (batch, row) => batch.Add(row));
        await PutAsync(ImportKind.Responses, Enumerable.Range(0, DemoPlan.Months).SelectMany(county.Responses), (batch, row) => batch.Add(row));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store:Path", Path.Combine(folder.FullName, "dashboard.db"));
        builder.UseSetting("Demo:Fill", "false");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Delete(recursive: true);
    }

    private async Task PutAsync<T>(ImportKind kind, IEnumerable<T> rows, Action<StagedBatch, T> add)
    {
        var origin = new BatchOrigin(kind, "demo", $"{kind}.csv", FileHash: null, Demo: true);
        await using var batch = await Services.GetRequiredService<BatchStore>().StageAsync(origin, CancellationToken.None);
        foreach (var row in rows)
        {
            add(batch, row);
        }

        await batch.ApplyAsync(CancellationToken.None);
    }
}
