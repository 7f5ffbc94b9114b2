using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Core.Charts;

namespace Dashboard.Core.Text;

/// <summary>
/// Reads numbers as people type them: decimals after a comma or a point, thousands apart by a space (in English by a comma too), with or
/// without the unit that pages write after them.
/// </summary>
public static partial class NumberReading
{
    private const char Minus = '\u2212';

    /// <summary>
    /// The value that a text means, in the unit of the format: for <see cref="ValueFormat.Percent"/> a fraction, so that <c>84</c>, <c>84 %</c>
    /// and <c>0,84</c> are all 0.84. Without a sign a number between 0 and 1 is a fraction; with it per cent: <c>0,5 %</c> is 0.005.
    /// <c>null</c> where the text is no number.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="format">What it is a value or a difference of.</param>
    /// <param name="language">The reader's language.</param>
    public static double? Value(string text, ValueFormat format, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var number = text.Trim();
        var unit = UnitsOf(format, language).FirstOrDefault(unit => number.EndsWith(unit, StringComparison.OrdinalIgnoreCase));
        if (Plain(unit is null ? number : number[..^unit.Length].TrimEnd(), language) is not { } value)
        {
            return null;
        }

        var isFraction = unit is null && Math.Abs(value) < 1;
        return (double)(format == ValueFormat.Percent && !isFraction ? value / 100 : value);
    }

    /// <summary>The shortest text that <see cref="Value"/> reads as the value, as a field shows it with its unit beside: 0.03 is <c>3</c>, 0.005 is <c>0,5 %</c>.</summary>
    public static string Typed(double value, ValueFormat format, Language language)
    {
        var isPercent = format == ValueFormat.Percent;
        var number = ((decimal)value * (isPercent ? 100 : 1)).ToString("0.##########", CultureInfo.InvariantCulture);
        var typed = language == Language.En ? number : number.Replace('.', ',');
        return isPercent && value != 0 && Math.Abs(value) < 0.01 ? typed + "\u00a0%" : typed;
    }

    private static IEnumerable<string> UnitsOf(ValueFormat format, Language language)
    {
        var words = Words.In(language);
        return new[] { words.DifferenceUnit(format, one: false), words.DifferenceUnit(format, one: true), NumberText.Suffix(format) }.OfType<string>();
    }

    private static decimal? Plain(string text, Language language)
    {
        var signed = text.Replace(Minus, '-').Replace('\u2013', '-');
        var match = Both().Match(signed);
        match = match.Success || language != Language.En ? match : EnglishThousands().Match(signed);
        match = match.Success ? match : Spaced().Match(signed);
        if (!match.Success)
        {
            return null;
        }

        var digits = $"{match.Groups["sign"].Value}{NoDigit().Replace(match.Groups["whole"].Value, "")}.{match.Groups["part"].Value}0";
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>1 234,5 and 1234.5.</summary>
    [GeneratedRegex(@"^(?<sign>[+-]?)\s?(?<whole>[0-9]{1,3}(\s[0-9]{3})+|[0-9]+)([.,](?<part>[0-9]+))?$")]
    private static partial Regex Spaced();

    /// <summary>1.234,5 and 1,234.5: where both signs are there, the last is the decimal one.</summary>
    [GeneratedRegex(@"^(?<sign>[+-]?)\s?(?<whole>[1-9][0-9]{0,2}(\.[0-9]{3})+),(?<part>[0-9]+)$|^(?<sign>[+-]?)\s?(?<whole>[1-9][0-9]{0,2}(,[0-9]{3})+)\.(?<part>[0-9]+)$")]
    private static partial Regex Both();

    [GeneratedRegex(@"^(?<sign>[+-]?)\s?(?<whole>[1-9][0-9]{0,2}(,[0-9]{3})+)$")]
    private static partial Regex EnglishThousands();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NoDigit();
}
