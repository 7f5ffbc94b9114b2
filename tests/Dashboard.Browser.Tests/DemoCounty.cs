namespace Dashboard.Browser.Tests;

/// <summary>One demo county for all tests that only look at it.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCounty : IAsyncLifetime, ICollectionFixture<DemoCounty>
{
    public const string Name = "Demo county";

    private BrowserSession? session;

    internal BrowserSession Session => session ?? throw new InvalidOperationException("No browser is installed.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            // The README shows the county at its full size.
            session = await BrowserSession.StartAsync(["demo", "--responses", Repository.IsForReadme ? "400000" : "60000"]);
        }
    }

    public async Task DisposeAsync()
    {
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }
}
