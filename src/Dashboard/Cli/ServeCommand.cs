using System.CommandLine;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>serve</c>, and no verb at all: the web server.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root, IReadOnlyList<string> settings)
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen; several addresses are separated by ';'." };
        var serve = new Command("serve", "Runs the web server (what happens without a verb, too).") { urls };
        serve.SetAction((line, cancellation) => WebHost.RunAsync(settings, line.GetValue(urls), cancellation));
        root.Options.Add(urls);
        root.SetAction((line, cancellation) => WebHost.RunAsync(settings, line.GetValue(urls), cancellation));
        root.Subcommands.Add(serve);
    }
}
