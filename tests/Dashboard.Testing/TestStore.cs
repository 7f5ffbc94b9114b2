using Dashboard.Core.Metrics;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Testing;

/// <summary>A real store in a file or, see <see cref="PostgresServer"/>, a database of its own, gone with the test.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string folder;
    private readonly ServiceProvider services;

    private TestStore(string folder, StoreOptions options, FixedClock clock)
    {
        (this.folder, Options, Clock) = (folder, options, clock);
        services = OpenAgain();
    }

    /// <summary>The store's clock.</summary>
    public FixedClock Clock { get; }

    /// <summary>The store's file, or where it would be.</summary>
    public string FilePath => Options.Path;

    /// <summary>Where the store is.</summary>
    public StoreOptions Options { get; }

    /// <summary>The store's services, as the program registers them.</summary>
    public IServiceProvider Services => services;

    /// <summary>A prepared store with the shipped catalogue and nothing else.</summary>
    /// <param name="today">Today; 15.6.2026 when not given.</param>
    /// <param name="minimumRespondents">k.</param>
    /// <param name="inFile">In a file also where the tests run on PostgreSQL.</param>
    /// <param name="commentMonths">How long comments are kept; always when not given.</param>
    public static async Task<TestStore> CreateAsync(
        DateOnly? today = null, int minimumRespondents = 5, bool inFile = false, int commentMonths = 0)
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-store-").FullName;
        var options = new StoreOptions(Path: Path.Combine(folder, "store.db"), MinimumRespondents: minimumRespondents, CommentMonths: commentMonths);
        if (PostgresServer.IsUsed && !inFile)
        {
            options = options with { Provider = StoreOptions.Postgres, ConnectionString = await PostgresServer.CreateStoreAsync() };
        }

        var store = new TestStore(folder, options, new FixedClock(today ?? new DateOnly(2026, 6, 15)));
        await store.Get<StoreStartup>().PrepareAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A prepared store with the sample county, see <see cref="SampleCounty"/>.</summary>
    public static async Task<TestStore> WithCountyAsync(
        DateOnly? today = null, int minimumRespondents = 5, bool inFile = false, int commentMonths = 0)
    {
        var store = await CreateAsync(today, minimumRespondents, inFile, commentMonths);
        await SampleCounty.AddToAsync(store);
        return store;
    }

    /// <summary>A second set of services over the same store, as another process has it.</summary>
    public ServiceProvider OpenAgain() => Open(Options);

    /// <summary>The services of another store below this one's folder, not prepared.</summary>
    public ServiceProvider OpenElsewhere(string path) => Open(Options with { Path = Path.Combine(folder, path) });

    /// <summary>A service of the store.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The current snapshot.</summary>
    public ValueTask<StoreSnapshot> SnapshotAsync() => Get<StoreSnapshots>().CurrentAsync(CancellationToken.None);

    /// <summary>Imports rows as one batch.</summary>
    public async Task<AppliedBatch> ImportAsync(ImportKind kind, Action<StagedBatch> add, string source = "test")
    {
        await using var batch = await Get<BatchStore>().StageAsync(new BatchOrigin(kind, source, $"{kind}.csv", FileHash: null), CancellationToken.None);
        add(batch);
        return await batch.ApplyAsync(CancellationToken.None);
    }

    /// <summary>Imports responses.</summary>
    public Task<AppliedBatch> ImportAsync(IEnumerable<ResponseRow> rows, string source = "test") =>
        ImportAsync(ImportKind.Responses, batch => Each(rows, batch.Add), source);

    /// <summary>Imports units.</summary>
    public Task<AppliedBatch> ImportAsync(IEnumerable<UnitRow> rows, string source = "test") =>
        ImportAsync(ImportKind.Units, batch => Each(rows, batch.Add), source);

    /// <summary>Imports metric versions.</summary>
    public Task<AppliedBatch> ImportAsync(IEnumerable<MetricVersion> rows, string source = "test") =>
        ImportAsync(ImportKind.Metrics, batch => Each(rows, batch.Add), source);

    /// <summary>Imports tallies.</summary>
    public Task<AppliedBatch> ImportAsync(IEnumerable<TallyRow> rows, string source = "test") =>
        ImportAsync(ImportKind.Tallies, batch => Each(rows, batch.Add), source);

    /// <summary>What the store's own check finds wrong.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync() => (await Get<StoreCheck>().RunAsync(CancellationToken.None)).Faults;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Options.IsPostgres)
        {
            await PostgresServer.DropAsync(Options.ConnectionString!);
        }

        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Open(StoreOptions options) =>
        new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddDashboardStore(options).BuildServiceProvider();

    private static void Each<T>(IEnumerable<T> rows, Action<T> add)
    {
        foreach (var row in rows)
        {
            add(row);
        }
    }
}
