namespace Dashboard.Tests;

/// <summary>One filled program for all tests of a collection.</summary>
public sealed class FilledHost : IAsyncLifetime
{
    public DashboardHost Host { get; } = new();

    public Task InitializeAsync() => Host.FillAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
