namespace Dashboard.Cli;

/// <summary>
/// The two things a command line can hold: settings (<c>--Store:Path x</c>, as in appsettings.json) and the verb with its options.
/// </summary>
/// <param name="Settings">Arguments for the configuration, each <c>--Key=value</c>.</param>
/// <param name="Verb">The rest, in order.</param>
public sealed record CommandLineSettings(IReadOnlyList<string> Settings, IReadOnlyList<string> Verb)
{
    private static readonly string[] HostKeys = ["environment", "contentRoot", "applicationName"];

    /// <summary>
    /// Takes the settings out of the arguments: every option whose name holds a colon, and the host's own keys. A value follows after
    /// <c>=</c> or as the next argument.
    /// </summary>
    public static CommandLineSettings Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var verb = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!IsSetting(args[i]))
            {
                verb.Add(args[i]);
            }
            else if (args[i].Contains('=', StringComparison.Ordinal) || i + 1 == args.Count)
            {
                settings.Add(args[i]);
            }
            else
            {
                settings.Add($"{args[i]}={args[++i]}");
            }
        }

        return new CommandLineSettings(settings, verb);
    }

    private static bool IsSetting(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        // A host started by a test passes the sections themselves too, without a value: --Store=
        if (arg.EndsWith('='))
        {
            return true;
        }

        var name = arg[2..].Split('=', 2)[0];
        return name.Contains(':', StringComparison.Ordinal) || HostKeys.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
