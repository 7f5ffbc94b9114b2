using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>Every page in every look: accessible and no wider than its window; the whole matrix is photographed too.</summary>
[Collection(DemoCounty.Name)]
public sealed partial class LookTests(DemoCounty county)
{
    /// <summary>What a page does well is much to send and is not read.</summary>
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    private static readonly string[] Main =
    [
        "/", "/units/kirurgian-poliklinikka?metric=continue", "/paths/lonkan-tekonivel", "/compare", "/participation", "/feedback", "/packs/1", "/imports",
    ];

    private static readonly string[] Other =
    [
        "/units/county", "/units/kirurgian-poliklinikka/sheet", "/paths", "/compare?with=chosen&q=asema", "/feedback?q=kiitos", "/feedback/requests", "/feedback/themes",
        "/metrics", "/metrics/nps", "/metrics/nps/edit", "/metrics/new", "/imports/1", "/imports/sources", "/guide",
        "/packs", "/packs/add?chart=units%2Fvolume%3Funit%3Dcounty", "/packs/1/preview", "/packs/1/publish", "/packs/2", "/packs/schedules",
        "/programme", "/programme?unit=kirurgian-poliklinikka", "/programme/edit?goal=polku-ei-katkea", "/actions?show=all&goal=polku-ei-katkea", "/actions/1", "/actions/new?unit=kirurgian-poliklinikka&metric=continue",
        "/participation/events", "/participation/principles", "/participation/events/1", "/participation/events/new?unit=kirurgian-poliklinikka", "/lessons", "/lessons?q=ohje",
        "/units/ei-ole", "/sign-in", "/account", "/accounts", "/accounts/1", "/keys",
        "/alerts", "/alerts?unit=kirurgian-poliklinikka&metric=continue", "/alerts/unsubscribe?token=1", "/audit", "/open", "/open?unit=operatiivinen-hoito", "/open/embed?unit=county&metric=nps", "/open?unit=ei-ole", "/actions/1/publication", "/audit?q=olematon",
    ];

    public static TheoryData<string> Pages => [.. Main, .. Other];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public Task Page_OfTheDemoCounty_IsAccessibleInEveryLook(string path) => LookAsync(county.Session, path, "demo", Main.Contains(path) ? null : Array.IndexOf(Other, path));

    [BrowserFact]
    public async Task Page_OfAnEmptyStore_IsAccessibleInEveryLook()
    {
        await using var session = await BrowserSession.StartAsync();
        string[] pages = ["/", "/units", "/paths", "/compare", "/participation", "/programme", "/feedback", "/metrics", "/imports"];
        foreach (var (place, path) in pages.Index())
        {
            await LookAsync(session, path, "empty", place);
        }
    }

    /// <summary>The page asks nothing of the provider: a link leads there.</summary>
    [BrowserFact]
    public async Task Page_OfTheDoorWithSingleSignOn_IsAccessibleInEveryLook()
    {
        string[] provider =
        [
            "--SingleSignOn:Authority=https://login.example.org/county", "--SingleSignOn:ClientId=dashboard", "--SingleSignOn:ClientSecret=secret",
            "--SingleSignOn:Name=Sotepela", "--SingleSignOn:Groups:0:Group=all", "--SingleSignOn:Groups:0:Role=viewer", "--SingleSignOn:Groups:0:Units=*",
        ];
        await using var session = await BrowserSession.StartWithAsync(provider);
        await LookAsync(session, "/sign-in", "single-sign-on");
        await LookAsync(session, "/sign-in?fault=Group", "single-sign-on");
        await session.StopAsync();

        // The sessions of the test outlive the server and the passwords they were begun with.
        await session.StartAgainAsync([.. provider, "--SingleSignOn:Only=true"]);
        await LookAsync(session, "/sign-in", "single-sign-on-only");
        var page = await session.OpenAsync("/sign-in");
        await Assertions.Expect(page.GetByLabel("Käyttäjätunnus")).Not.ToBeVisibleAsync();
        await page.GetByText("Pääkäyttäjän kertakäyttöinen salasana").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Käyttäjätunnus")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public Task Page_OfAFirstVisit_IsAccessibleInEveryLook() => LookAsync(county.Session, "/", "first-visit", firstVisit: true);

    [BrowserTheory]
    [InlineData("overview", "/", false)]
    [InlineData("overview-phone-dark", "/", true)]
    [InlineData("unit", "/units/county", false)]
    [InlineData("path", "/paths/lonkan-tekonivel", false)]
    [InlineData("participation", "/participation", false)]
    [InlineData("feedback", "/feedback", false)]
    public async Task Page_OfTheReadme_IsPhotographed(string name, string path, bool phone)
    {
        var page = await county.Session.OpenAsync(path, phone ? Look.DarkPhone : Look.Default);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var picture = await PhotographAsync(page, Repository.ReadmePictures, name, whole: !phone);

        Assert.True(picture.Length > 20_000);
        await page.Context.CloseAsync();
    }

    private static Task LookAsync(BrowserSession session, string path, string county, int? turn = null, bool firstVisit = false) => Parallel.ForEachAsync(
        Look.Of(turn),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        async (looks, _) => await LookAsync(session, path, looks, $"{county}-{NameOf(path)}", firstVisit));

    /// <summary>A page is loaded once: as a window that is made narrower, and a theme that changes with the evening, change it.</summary>
    private static async Task LookAsync(BrowserSession session, string path, IReadOnlyList<Look> looks, string name, bool firstVisit)
    {
        var page = await session.OpenAsync(path, looks[0], firstVisit: firstVisit);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", looks[0].Language);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var look in looks)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme });
            await page.SetViewportSizeAsync(look.Width, look.Height);
            await FitsAsync(page, look.Width);
            if (Look.IsFull)
            {
                await PhotographAsync(page, Repository.Screenshots, $"{name}-{look}", whole: true);
            }

            var result = await page.RunAxe(OnlyViolations);

            Assert.True(
                result.Violations.Length == 0,
                string.Join('\n', result.Violations.Select(fault => $"{path} {look} {fault.Id}: {fault.Nodes[0].Html}")));
        }

        await ZoomAsync(page);
        await PrintAsync(page);
        await page.Context.CloseAsync();
    }

    private static Task FitsAsync(IPage page, int width) => Assertions.Expect(page.Locator("html")).ToHaveJSPropertyAsync("scrollWidth", width);

    /// <summary>400 % zoom on a desktop leaves 320 px: nothing scrolls sideways.</summary>
    private static async Task ZoomAsync(IPage page)
    {
        await page.SetViewportSizeAsync(320, 256);
        await FitsAsync(page, 320);
    }

    /// <summary>An A4 sheet with the margins that browsers leave is 718 px wide: it is light, and nothing is cut off.</summary>
    private static async Task PrintAsync(IPage page)
    {
        await page.SetViewportSizeAsync(718, 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("h1").First).ToHaveCSSAsync("color", DarkColor());
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main .scroll, main .fig, main')].filter(box => box.scrollWidth > box.clientWidth + 1).map(box => box.outerHTML.slice(0, 200))
            """));
    }

    private static Task<byte[]> PhotographAsync(IPage page, string folder, string name, bool whole) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(folder, $"{name}.png"),
        FullPage = whole,
        Animations = ScreenshotAnimations.Disabled,
    });

    private static string NameOf(string path) => path == "/" ? "overview" : NotOfAName().Replace(path.Trim('/'), "-");

    [GeneratedRegex(@"^rgb\([1-5]?\d, [1-5]?\d, [1-5]?\d\)$")]
    private static partial Regex DarkColor();

    [GeneratedRegex("[^a-z0-9-]+")]
    private static partial Regex NotOfAName();
}
