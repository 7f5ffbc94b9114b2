using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Journeys;

/// <summary>How a reader works a page: a journey that passes with each of them needs neither a mouse nor a steady hand.</summary>
internal abstract class Hand
{
    public static Hand Of(string name) => name == "keyboard" ? new Keyboard() : new Mouse();

    /// <summary>Follows a link, presses a button, opens what is folded.</summary>
    public abstract Task PressAsync(ILocator target);

    /// <summary>Chooses one of a list's values.</summary>
    public abstract Task ChooseAsync(ILocator list, string value);

    public override string ToString() => GetType().Name;

    private sealed class Mouse : Hand
    {
        public override Task PressAsync(ILocator target) => target.ClickAsync();

        public override Task ChooseAsync(ILocator list, string value) => list.SelectOptionAsync(value);
    }

    /// <summary>Goes from one element to the next with Tab, as the page orders them, and sees where it is.</summary>
    private sealed class Keyboard : Hand
    {
        private const int MostTabs = 400;

        public override async Task PressAsync(ILocator target)
        {
            await ReachAsync(target);
            await target.Page.Keyboard.PressAsync("Enter");
        }

        public override async Task ChooseAsync(ILocator list, string value)
        {
            await ReachAsync(list);
            for (var tries = await list.Locator("option").CountAsync(); await list.InputValueAsync() != value; tries--)
            {
                Assert.True(tries > 0, $"'{value}' is not reached with the arrow keys.");
                await list.Page.Keyboard.PressAsync("ArrowDown");
            }
        }

        private static async Task ReachAsync(ILocator target)
        {
            await Assertions.Expect(target).ToBeVisibleAsync();
            for (var tabs = 0; tabs < MostTabs; tabs++)
            {
                if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                {
                    Assert.True(await target.EvaluateAsync<bool>("element => element.matches(':focus-visible')"), $"Focus on {target} is not seen.");
                    return;
                }

                await target.Page.Keyboard.PressAsync("Tab");
            }

            Assert.Fail($"{target} is not reached with {MostTabs} tabs.");
        }
    }
}
