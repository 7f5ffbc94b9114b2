using Dashboard.Data.Office;
using Dashboard.Features;
using Dashboard.Operations;

namespace Dashboard.Platform;

/// <summary>The store as a verb of the command line uses it: the same services as the server's, without the server.</summary>
internal sealed class CommandStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private CommandStore(ServiceProvider services, string rejectedFolder)
    {
        this.services = services;
        RejectedFolder = rejectedFolder;
    }

    /// <summary>Where files of rejected rows are written: beside the store.</summary>
    public string RejectedFolder { get; }

    /// <summary>Reads the configuration and opens the store, creating it when it is not there.</summary>
    /// <param name="arguments">Settings of the command line.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static Task<CommandStore> OpenAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) => PrepareAsync(OpenAsItIs(arguments), cancellation);

    /// <summary>The same for verbs that make files of charts and packs.</summary>
    /// <param name="arguments">Settings of the command line.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static Task<CommandStore> OpenForFilesAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        PrepareAsync(Open(arguments, SettingsUse.Files, services => services.AddPageCharts()), cancellation);

    /// <summary>Reads the configuration and leaves the store as it is, be it missing or damaged.</summary>
    public static CommandStore OpenAsItIs(IReadOnlyList<string> arguments) => Open(arguments, SettingsUse.Store, _ => { });

    private static async Task<CommandStore> PrepareAsync(CommandStore store, CancellationToken cancellation)
    {
        try
        {
            await store.services.PrepareStoreAsync(cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static CommandStore Open(IReadOnlyList<string> arguments, SettingsUse use, Action<IServiceCollection> more)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments])
            .Build();
        var settings = DashboardSettings.Read(configuration, use);
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.ToStandardError(settings.Operations.LogFormat).SetMinimumLevel(LogLevel.Warning));
        collection.AddStore(settings);
        more(collection);
        return new CommandStore(collection.BuildServiceProvider(), Path.Combine(Path.GetDirectoryName(settings.Store.Path)!, "rejected"));
    }

    /// <summary>Runs what a verb does and writes it into the audit.</summary>
    /// <param name="action">The verb.</param>
    /// <param name="subject">What it is about: a file, a metric.</param>
    /// <param name="run">What it does.</param>
    /// <param name="counts">What the line says of the result, see <see cref="AuditLog.RunAsync"/>.</param>
    public Task<T> AuditedAsync<T>(string action, string subject, Func<Task<T>> run, Func<T, object> counts) =>
        Get<AuditLog>().RunAsync(Actor.OfCommandLine, action, subject, run, counts);

    /// <summary>A service of the store.</summary>
    public T Get<T>()
        where T : notnull
        => services.GetRequiredService<T>();

    /// <summary>For services that live as long as one piece of work.</summary>
    public AsyncServiceScope CreateScope() => services.CreateAsyncScope();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
