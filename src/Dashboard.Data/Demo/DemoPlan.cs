using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Core.Time;

namespace Dashboard.Data.Demo;

/// <summary>What decides every row of the demo county: the same plan gives the same rows, on every machine.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Responses">Number of responses over the three years.</param>
/// <param name="AsOf">The moment up to which the county has data.</param>
public sealed partial record DemoPlan(int Seed, int Responses, DateTimeOffset AsOf)
{
    /// <summary>The seed when none is asked for.</summary>
    public const int DefaultSeed = 1;

    /// <summary>The responses when no number is asked for: about 130,000 a year.</summary>
    public const int DefaultResponses = 400_000;

    /// <summary>Whole months before the running one.</summary>
    public const int WholeMonths = 36;

    /// <summary>Months with data, the running one included.</summary>
    public const int Months = WholeMonths + 1;

    /// <summary>The last local day with data.</summary>
    public DateOnly Today => LocalTime.DateOf(AsOf);

    /// <summary>The plan in one word; it names the demo's batches, so that an interrupted fill goes on with the plan it began with.</summary>
    public string Name => string.Create(
        CultureInfo.InvariantCulture, $"seed {Seed}, {Responses} responses, {AsOf.UtcDateTime:yyyy-MM-dd'T'HH:mm}Z");

    /// <summary>A plan up to this minute.</summary>
    public static DemoPlan Now(TimeProvider clock, int seed = DefaultSeed, int responses = DefaultResponses)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(responses);
        var now = clock.GetUtcNow();
        return new DemoPlan(seed, responses, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)));
    }

    /// <summary>The plan of a <see cref="Name"/>, or <c>null</c> when the text holds none.</summary>
    public static DemoPlan? Parse(string text) => NamePattern().Match(text) is { Success: true } match
        ? new DemoPlan(
            int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture))
        : null;

    /// <summary>The month of an index: 0 is the first, <see cref="WholeMonths"/> the running one.</summary>
    internal Period Month(int index) => Grain.Month.PeriodOf(Today.AddMonths(index - WholeMonths));

    /// <summary>The first day of the month that lies so many months before the running one.</summary>
    internal DateOnly MonthsAgo(int months) => Month(WholeMonths - months).Start;

    [GeneratedRegex(@"seed (-?\d+), (\d+) responses, (\d{4}-\d\d-\d\dT\d\d:\d\dZ)")]
    private static partial Regex NamePattern();
}
