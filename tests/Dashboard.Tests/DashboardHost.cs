using Dashboard.Data.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests;

/// <summary>The whole program in this process, over a store of its own: empty, or with a small demo county.</summary>
public sealed class DashboardHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-tests-");

    /// <summary>Fills the store with a small demo county.</summary>
    public Task FillAsync() => Services.GetRequiredService<DemoFiller>().FillAsync(seed: null, responses: 6_000, progress: null, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store:Path", Path.Combine(folder.FullName, "dashboard.db"));
        builder.UseSetting("Demo:Fill", "false");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
        }
    }
}
