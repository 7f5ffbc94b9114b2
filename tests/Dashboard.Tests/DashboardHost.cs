using Dashboard.Data.Demo;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PasswordHasherOptions = Microsoft.AspNetCore.Identity.PasswordHasherOptions;

namespace Dashboard.Tests;

/// <summary>
/// The whole program in this process, over a store of its own (see <see cref="PostgresServer"/>): empty, or with a small demo county.
/// </summary>
public sealed class DashboardHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-tests-");
    private readonly Lazy<string> own = new(() => PostgresServer.CreateEmptyAsync().GetAwaiter().GetResult());

    /// <summary>Another server of the same PostgreSQL store.</summary>
    public DashboardHost? Beside { get; init; }

    /// <summary>The connection string of its store on PostgreSQL.</summary>
    public string Database => Beside?.Database ?? own.Value;

    /// <summary>Fills the store with a small demo county.</summary>
    public Task FillAsync() => Services.GetRequiredService<DemoFiller>().FillAsync(seed: null, responses: 6_000, progress: null, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store:Path", Path.Combine(folder.FullName, "dashboard.db"));
        builder.UseSetting("Demo:Fill", "false");

        // All tests of a class are one sender.
        builder.UseSetting("Limits:ApiPerMinute", "100000");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new Patient());
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10);
            TestAccess.AddTo(services);
        });
        if (PostgresServer.IsUsed)
        {
            builder.UseSetting("Store:Provider", StoreOptions.Postgres);
            builder.UseSetting("Store:ConnectionString", Database);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (own.IsValueCreated)
        {
            PostgresServer.DropAsync(own.Value).GetAwaiter().GetResult();
        }

        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The system's clock, except that no wait ever ends: a page is whole before it is sent, however busy the machine.</summary>
    private sealed class Patient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Never();
    }

    private sealed class Never : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
