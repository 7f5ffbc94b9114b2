using System.Globalization;

namespace Dashboard.Benchmarks.Load;

/// <summary>What <c>load</c> puts onto a server.</summary>
/// <param name="Users">How many people use it at once; several numbers are tried in turn.</param>
/// <param name="Circuits">How many pages with an open circuit are held meanwhile.</param>
/// <param name="Minutes">How long each number is measured.</param>
/// <param name="WarmUp">Minutes before that; in the first half of them people come.</param>
/// <param name="Responses">The demo county's.</param>
/// <param name="Program">The folder of a program that is published already; <c>null</c> to publish it.</param>
/// <param name="Soak">Whether it is a test: it fails when there is an error, or memory is not flat.</param>
internal sealed record LoadOptions(IReadOnlyList<int> Users, int Circuits, double Minutes, double WarmUp, int Responses, string? Program, bool Soak)
{
    public const string Usage = "load [--users 1000,1500] [--circuits 500] [--minutes 3] [--warm-up 6] [--responses 400000] [--program FOLDER] [--soak]";

    /// <exception cref="FormatException">An option is not known.</exception>
    public static LoadOptions Parse(IReadOnlyList<string> args)
    {
        var options = new LoadOptions([1000], 500, 3, 6, 400_000, Program: null, Soak: false);
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--users" when i + 1 < args.Count => options with { Users = [.. args[++i].Split(',').Select(Whole)] },
                "--circuits" when i + 1 < args.Count => options with { Circuits = Whole(args[++i]) },
                "--minutes" when i + 1 < args.Count => options with { Minutes = Number(args[++i]) },
                "--warm-up" when i + 1 < args.Count => options with { WarmUp = Number(args[++i]) },
                "--responses" when i + 1 < args.Count => options with { Responses = Whole(args[++i]) },
                "--program" when i + 1 < args.Count => options with { Program = args[++i] },
                "--soak" => options with { Soak = true },
                _ => throw new FormatException($"'{args[i]}' is not understood. Usage: {Usage}"),
            };
        }

        return options;
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is > 0 and var number
        ? number
        : throw new FormatException($"'{text}' must be more than 0. Usage: {Usage}");
}
