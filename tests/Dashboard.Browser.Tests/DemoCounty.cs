namespace Dashboard.Browser.Tests;

/// <summary>One demo county for all tests that only look at it.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCounty : IAsyncLifetime, ICollectionFixture<DemoCounty>
{
    public const string Name = "Demo county";

    /// <summary>Nothing is sent: the page of schedules asks for recipients where mail is set up.</summary>
    private static readonly string[] Mail = ["--Mail:Host=127.0.0.1", "--Mail:From=dashboard@example.fi"];

    private BrowserSession? session;

    internal BrowserSession Session => session ?? throw new InvalidOperationException("No browser is installed.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            // The README shows the county at its full size.
            session = await BrowserSession.StartWithAsync(Mail, ["demo", "--responses", Repository.IsForReadme ? "400000" : "60000"]);
            await MakePacksAsync(session);
            await SchedulePackAsync(session);
        }
    }

    /// <summary>Pack 1 is a draft, pack 2 is published, with a decision.</summary>
    private static async Task MakePacksAsync(BrowserSession session)
    {
        foreach (var publish in new[] { false, true })
        {
            var page = await session.OpenAsync("/packs", scripts: false);
            await page.SelectOptionAsync("#unit", "kirurgian-poliklinikka");
            await page.ClickAsync("button[name=ready][value=monthly]");
            if (publish)
            {
                await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/publish");
                await page.ClickAsync("form[action$='/publish'] button");
                await page.FillAsync("#what", "Soitto kotiin jokaiselle leikatulle");
                await page.ClickAsync("form.decide button");
            }

            await page.Context.CloseAsync();
        }
    }

    private static async Task SchedulePackAsync(BrowserSession session)
    {
        var page = await session.OpenAsync("/packs/schedules", scripts: false);
        await page.SelectOptionAsync("#unit", "kirurgian-poliklinikka");
        await page.FillAsync("#recipients", "johdon.assistentti@example.fi, kirurgian.osastonhoitaja@example.fi");
        await page.ClickAsync(".new-schedule button");
        await page.Context.CloseAsync();
    }

    public async Task DisposeAsync()
    {
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }
}
