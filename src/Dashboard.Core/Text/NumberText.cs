using System.Globalization;
using Dashboard.Core.Charts;

namespace Dashboard.Core.Text;

/// <summary>
/// Numbers as people read them: decimal comma in Finnish and Swedish, point in English; in all languages a no-break space between thousands
/// and before the per cent sign, a true minus (U+2212), an en dash in ranges. Headline figures have one decimal.
/// </summary>
public static class NumberText
{
    private const char NoBreakSpace = '\u00a0';
    private const char Minus = '\u2212';

    /// <summary>Below this a decimal holds all digits of a double, and drops what binary fractions add: 28.499999999999996 is 28.5.</summary>
    private const double ExactBelow = 1e15;

    private static readonly NumberFormatInfo Comma = Format(",");
    private static readonly NumberFormatInfo Point = Format(".");

    /// <summary>A fraction as per cent: 0.861 is <c>86,1 %</c>.</summary>
    public static string Percent(double fraction, Language language, int decimals = 1) =>
        Value(fraction, ValueFormat.Percent, language, decimals);

    /// <summary>Points −100…100: <c>60,0</c>.</summary>
    public static string Points(double points, Language language, int decimals = 1) => Fixed(points, language, decimals);

    /// <summary>A whole number: <c>58 407</c>.</summary>
    public static string Count(long count, Language language) => Fixed(count, language, 0);

    /// <summary>A number with a fixed number of decimals, halves away from zero; what rounds to zero has no sign.</summary>
    public static string Fixed(double value, Language language, int decimals = 1)
    {
        var format = language == Language.En ? Point : Comma;
        var pattern = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        var text = Math.Abs(value) < ExactBelow
            ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString(pattern, format)
            : value.ToString(pattern, format);
        return text[0] == Minus && !text.AsSpan().ContainsAnyInRange('1', '9') ? text[1..] : text;
    }

    /// <summary>Hours: <c>12,5 h</c>.</summary>
    public static string Hours(double hours, Language language, int decimals = 1) => Value(hours, ValueFormat.Hours, language, decimals);

    /// <summary>A value with its unit. Counts have decimals only where they are not whole, as some stocks are.</summary>
    public static string Value(double value, ValueFormat format, Language language, int decimals = 1) =>
        Suffix(format) is { } suffix
            ? $"{Number(value, format, language, decimals)}{NoBreakSpace}{suffix}"
            : Number(value, format, language, decimals);

    /// <summary>A value without its unit: 0.861 as per cent is <c>86,1</c>.</summary>
    public static string Number(double value, ValueFormat format, Language language, int decimals = 1) => format switch
    {
        ValueFormat.Percent => Fixed(value * 100, language, decimals),
        ValueFormat.Count => Fixed(value, language, double.IsInteger(value) ? 0 : decimals),
        _ => Fixed(value, language, decimals),
    };

    /// <summary>The sign written after a value: <c>%</c> or <c>h</c>; <c>null</c> where the number stands alone.</summary>
    public static string? Suffix(ValueFormat format) => format switch
    {
        ValueFormat.Percent => "%",
        ValueFormat.Hours => "h",
        _ => null,
    };

    /// <summary>A difference with its sign and unit: <c>+1,1 pistettä</c>, <c>−0,7 %-yks.</c>, <c>+214</c>.</summary>
    public static string Difference(double value, ValueFormat format, Language language, int decimals = 1)
    {
        var signed = WithSign(value, format, language, decimals);
        var unit = Words.In(language).DifferenceUnit(format, one: signed is "+1" or "\u22121");
        return unit is null ? signed : $"{signed}{NoBreakSpace}{unit}";
    }

    /// <summary>A difference with its sign, without unit: <c>−0,7</c>, <c>+214</c>; what rounds to zero has no sign.</summary>
    public static string WithSign(double value, ValueFormat format, Language language, int decimals = 1)
    {
        var number = Number(value, format, language, decimals);
        return value > 0 && number.AsSpan().ContainsAnyInRange('1', '9') ? "+" + number : number;
    }

    /// <summary>The interval of a value, without unit: <c>77,4–79,3</c>; with three dots where an end is negative: <c>−5,2…1,3</c>.</summary>
    public static string Interval(double low, double high, ValueFormat format, Language language, int decimals = 1)
    {
        var from = Number(low, format, language, decimals);
        var to = Number(high, format, language, decimals);
        return from[0] == Minus || to[0] == Minus ? $"{from}…{to}" : $"{from}–{to}";
    }

    /// <summary><c>n = 58 407</c>.</summary>
    public static string N(long n, Language language) => "n = " + Count(n, language);

    private static NumberFormatInfo Format(string separator) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = separator,
        NumberGroupSeparator = NoBreakSpace.ToString(),
        NegativeSign = Minus.ToString(),
    });
}
