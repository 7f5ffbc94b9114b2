using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>The options of a run, as typed. Those are known that the usage names: <c>[--users 1000,1500]</c> with a value, <c>[--soak]</c> without.</summary>
internal sealed class Arguments
{
    private readonly string usage;
    private readonly Dictionary<string, string> given = [];

    /// <exception cref="UsageException">An option is not known, lacks its value or stands there twice.</exception>
    public Arguments(string usage, IReadOnlyList<string> args)
    {
        this.usage = usage;
        for (var at = 0; at < args.Count; at++)
        {
            var name = args[at];
            var isFlag = usage.Contains($"[{name}]", StringComparison.Ordinal);
            var isKnown = isFlag || (usage.Contains($"[{name} ", StringComparison.Ordinal) && at + 1 < args.Count);
            if (!isKnown || !given.TryAdd(name, isFlag ? "" : args[++at]))
            {
                throw Refused(name, "an option of the usage, once, with its value");
            }
        }
    }

    public bool Has(string name) => given.ContainsKey(name);

    public string? Text(string name) => given.GetValueOrDefault(name);

    /// <exception cref="UsageException">It is no whole number above 0.</exception>
    public int Number(string name, int otherwise) => Text(name) is { } text ? Whole(name, text) : otherwise;

    /// <exception cref="UsageException">One is no whole number above 0.</exception>
    public IReadOnlyList<int> Numbers(string name, params IReadOnlyList<int> otherwise) =>
        Text(name) is { } text ? [.. text.Split(',').Select(part => Whole(name, part))] : otherwise;

    /// <exception cref="UsageException">It is no number above 0.</exception>
    public double Minutes(string name, double otherwise) => Text(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? minutes
        : throw Refused($"{name} {text}", "minutes, as 0.5");

    private int Whole(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Refused($"{name} {text}", "whole numbers above 0, as 1000");

    private UsageException Refused(string what, string expected) => new($"'{what}' is not understood: expected {expected}. Usage: {usage}");
}

/// <summary>What was typed cannot be run.</summary>
internal sealed class UsageException(string message) : Exception(message);
