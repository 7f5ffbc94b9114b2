using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Doors;

/// <summary>Reads the date of a point, so that points can be held to their order.</summary>
internal static partial class PointDate
{
    /// <summary>What <see cref="Read"/> reads, in words.</summary>
    public const string Expected = "a date as 2026-01-31 (a period as 2026-01, 2026-W05, 2026-Q1, 2026-T1 or 2026 will do)";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The moment at which the date or period begins; <c>null</c> when the text is neither.</summary>
    public static DateTimeOffset? Read(string text)
    {
        if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        if (PartOfYear().Match(text) is not { Success: true } match
            || int.Parse(match.ValueSpan[..4], CultureInfo.InvariantCulture) is not (> 0 and var year))
        {
            return null;
        }

        var number = int.Parse("0" + match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return (match.Groups["part"].Value, number) switch
        {
            ("", _) => At(new DateTime(year, 1, 1)),
            ("Q", >= 1 and <= 4) => At(new DateTime(year, (3 * number) - 2, 1)),
            ("T", >= 1 and <= 3) => At(new DateTime(year, (4 * number) - 3, 1)),
            ("W", >= 1) when number <= ISOWeek.GetWeeksInYear(year) => At(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)),
            _ => null,
        };
    }

    private static DateTimeOffset At(DateTime day) => new(day, TimeSpan.Zero);

    [GeneratedRegex("^[0-9]{4}(-(?<part>[QTW])(?<number>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfYear();
}
