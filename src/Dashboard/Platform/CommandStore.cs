using Dashboard.Data.Office;

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
    public static async Task<CommandStore> OpenAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var store = OpenAsItIs(arguments);
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

    /// <summary>Reads the configuration and leaves the store as it is, be it missing or damaged.</summary>
    public static CommandStore OpenAsItIs(IReadOnlyList<string> arguments)
    {
        var settings = DashboardSettings.Read(new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments])
            .Build());
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.ToStandardError().SetMinimumLevel(LogLevel.Warning));
        collection.AddStore(settings);
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

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
