using System.Globalization;

namespace Dashboard.Benchmarks.Store;

/// <summary>What <c>store</c> measures.</summary>
/// <param name="Sizes">Numbers of responses, rising.</param>
/// <param name="Compare">Whether the overview's question is also put to SQLite and DuckDB over the raw rows.</param>
internal sealed record RunOptions(IReadOnlyList<int> Sizes, bool Compare)
{
    public const string Usage = "store [--responses 1000000,10000000] [--hundred-million] [--import-only]";

    private const int HundredMillion = 100_000_000;

    /// <exception cref="FormatException">An option is not known.</exception>
    public static RunOptions Parse(IReadOnlyList<string> args)
    {
        int[] sizes = [1_000_000, 10_000_000];
        var (hundred, compare) = (false, true);
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--responses" when i + 1 < args.Count:
                    sizes = [.. args[++i].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
                    break;
                case "--hundred-million":
                    hundred = true;
                    break;
                case "--import-only":
                    compare = false;
                    break;
                default:
                    throw new FormatException($"'{args[i]}' is not understood. Usage: {Usage}");
            }
        }

        return new RunOptions([.. sizes.Concat(hundred ? [HundredMillion] : []).Order()], compare);
    }
}
