using System.Globalization;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Doors;

/// <summary>The points of an <c>spc</c> question, checked as they come.</summary>
internal sealed class SpcInput
{
    /// <summary>The most points that are taken.</summary>
    public const int MaxPoints = 100_000;

    private const double Largest = 1e300;
    private const string ValueExpected = "a number with a decimal point, as 12.5 or 1.2e3, or NA or nothing for a missing value";

    private readonly List<object> x = [];
    private readonly List<double?> values = [];
    private (string Text, DateTimeOffset Start, string Place)? last;

    /// <summary>Where the points stand: their dates as given, or their numbers from 1.</summary>
    public IReadOnlyList<object> X => x;

    /// <summary>The values in order; <c>null</c> is a missing one.</summary>
    public IReadOnlyList<double?> Values => values;

    /// <summary>Adds a point.</summary>
    /// <param name="place">Where it stands in the data, for errors.</param>
    /// <param name="date">Its date as given, or <c>null</c> when it has none. All points have one, or none has.</param>
    /// <param name="value">Its value; <c>null</c> when it is missing.</param>
    /// <param name="given">The value as it was written, for errors.</param>
    /// <exception cref="InputException">The point cannot stand here.</exception>
    public void Add(string place, string? date, double? value, string? given = null)
    {
        if (values.Count == MaxPoints)
        {
            throw InputException.At(place, null, $"at most {MaxPoints.ToString("N0", CultureInfo.InvariantCulture)} points");
        }

        if (values.Count > 0 && (last is null) != (date is null))
        {
            throw InputException.At(
                place, date, last is null ? "a point without a date, as those before it" : "a date, as the points before it have");
        }

        if (value is { } number && !(Math.Abs(number) <= Largest))
        {
            throw InputException.At(place, given ?? number.ToString(CultureInfo.InvariantCulture), "a number between -1e300 and 1e300");
        }

        x.Add(date is null ? values.Count + 1 : Ordered(place, date));
        values.Add(value);
    }

    /// <summary>
    /// Reads a number or <c>date,value</c> a line, separated by comma, semicolon or tab; a first line of two words without digits, or of the
    /// word "value" or "values", is a header. Without dates a blank line between others is a missing value.
    /// </summary>
    /// <exception cref="InputException">A line is not understood.</exception>
    public static SpcInput Read(Stream stream)
    {
        var input = new SpcInput();
        try
        {
            input.ReadRows(stream);
        }
        catch (CsvRowException fault)
        {
            throw InputException.At(LineName(fault.Error.Line), fault.Error.Value, fault.Error.Expected.ToString());
        }

        return input;
    }

    private void ReadRows(Stream stream)
    {
        var isFirst = true;
        var blank = new List<long>();
        foreach (var row in CsvRows.Read(stream))
        {
            if (row.Fields is [""])
            {
                blank.Add(row.Line);
                continue;
            }

            if (isFirst && IsHeader(row.Fields))
            {
                (isFirst, blank) = (false, []);
                continue;
            }

            isFirst = false;
            // Blank lines count only when something follows: a file may end with them.
            if (row.Fields.Count == 1)
            {
                blank.ForEach(line => Add(LineName(line), null, null));
            }

            blank.Clear();
            AddRow(row);
        }
    }

    private void AddRow(CsvRow row)
    {
        var place = LineName(row.Line);
        if (row.Fields is not ([_] or [_, _]))
        {
            throw InputException.At(
                place, string.Join(" | ", row.Fields), "a number or date,value; decimals take a point, or a semicolon separates");
        }

        // After a separator that is not a comma, a comma can only be a decimal one.
        var text = row.Fields[^1];
        double? value = Given.IsMissing(text)
            ? null
            : Given.Number(text, decimalComma: row.Fields.Count == 2) ?? throw InputException.At(place, text, ValueExpected);
        Add(place, row.Fields is [var date, _] ? date : null, value, text);
    }

    private static bool IsHeader(IReadOnlyList<string> fields) => fields switch
    {
        [var only] => only.ToUpperInvariant() is "VALUE" or "VALUES",
        [var date, var value] => date.Length > 0 && !date.Any(char.IsDigit) && !value.Any(char.IsDigit) && IsWord(value),
        _ => false,
    };

    private static bool IsWord(string text) =>
        text.Any(char.IsLetter) && !Given.IsMissing(text) && !double.TryParse(text, CultureInfo.InvariantCulture, out _);

    private string Ordered(string place, string date)
    {
        var start = PointDate.Read(date) ?? throw InputException.At(place, date, PointDate.Expected);
        if (last is { } before && start <= before.Start)
        {
            throw InputException.At(place, date, $"a date after {before.Text} of {before.Place}: dates in rising order, each once");
        }

        last = (date, start, place);
        return date;
    }

    private static string LineName(long line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
