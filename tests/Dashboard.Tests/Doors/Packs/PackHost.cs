using Dashboard.Features;
using Dashboard.Features.Alerts;
using Dashboard.Platform;
using Dashboard.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Doors.Packs;

/// <summary>What makes packs and finds alerts, over a test's store and with its clock, without a server.</summary>
internal sealed class PackHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    /// <param name="store">The store.</param>
    /// <param name="settings">Settings of the test's own.</param>
    public PackHost(TestStore store, params (string Key, string? Value)[] settings)
    {
        (string Key, string? Value)[] ofStore =
        [
            ("Store:Provider", store.Options.Provider), ("Store:Path", store.FilePath), ("Store:ConnectionString", store.Options.ConnectionString),
        ];
        var read = DashboardSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(ofStore.Concat(settings).Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build());
        services = new ServiceCollection().AddLogging().AddStore(read).AddPageCharts().AddKeyRing().AddAlerts().AddSingleton<TimeProvider>(store.Clock).BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>What one service of a scope of its own answers: as the server's next round.</summary>
    public async Task<TAnswer> WithAsync<T, TAnswer>(Func<T, Task<TAnswer>> ask)
        where T : notnull
    {
        await using var round = services.CreateAsyncScope();
        return await ask(round.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
