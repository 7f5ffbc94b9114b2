using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Security;

/// <summary>Hears what the browser says of a page: what its policy refused, and what failed.</summary>
internal sealed class PolicyWatch
{
    private readonly ConcurrentQueue<string> refusals = [];
    private readonly ConcurrentQueue<IResponse> answers = [];

    /// <summary>What the policy refused, in the browser's words.</summary>
    public IReadOnlyCollection<string> Refusals => refusals;

    /// <summary>The answers that came from the server.</summary>
    public IReadOnlyCollection<IResponse> Answers => answers;

    public void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            // The wording of Chromium; the violation event is not fired at elements in a shadow tree that is gone by then.
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                refusals.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.Response += (_, answer) => answers.Enqueue(answer);
    }
}
