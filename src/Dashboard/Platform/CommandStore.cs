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
        var settings = DashboardSettings.Read(new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments])
            .Build());
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.ToStandardError().SetMinimumLevel(LogLevel.Warning));
        collection.AddStore(settings);
        var services = collection.BuildServiceProvider();
        await services.PrepareStoreAsync(cancellation);
        return new CommandStore(services, Path.Combine(Path.GetDirectoryName(settings.StorePath)!, "rejected"));
    }

    /// <summary>A service of the store.</summary>
    public T Get<T>()
        where T : notnull
        => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
