using System.Globalization;
using Dashboard.Core.Statistics;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Doors;

/// <summary>The units of a <c>funnel</c> question, checked as they come. A unit without answers stays in the list.</summary>
internal sealed class FunnelRows(FunnelKind kind)
{
    /// <summary>The most units that are taken.</summary>
    public const int MaxUnits = 100_000;

    /// <summary>More than a unit can have, and few enough that the sum over all units is exact.</summary>
    private const long MaxAnswers = 1_000_000_000_000;

    private static readonly string[] Columns = ["unit", "n", "positive", "negative"];

    private readonly List<FunnelInput> units = [];
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    /// <summary>The funnel of the units added.</summary>
    public FunnelReport Answer() => FunnelReport.Of(kind, units);

    /// <summary>Adds a unit.</summary>
    /// <param name="place">Where it stands in the data, for errors.</param>
    /// <param name="unit">Its name or code.</param>
    /// <param name="n">Its answers; may be none.</param>
    /// <param name="positive">Positive answers, for NPS the promoters.</param>
    /// <param name="negative">For NPS the detractors; not read for shares.</param>
    /// <exception cref="InputException">The unit cannot stand here.</exception>
    public void Add(string place, string unit, long n, long positive, long? negative)
    {
        if (units.Count == MaxUnits)
        {
            throw InputException.At(place, null, $"at most {MaxUnits.ToString("N0", CultureInfo.InvariantCulture)} units");
        }

        if (unit.Length == 0)
        {
            throw InputException.At(place, null, "the name or code of a unit; it is empty");
        }

        if (!places.TryAdd(unit, place))
        {
            throw InputException.At(place, unit, $"each unit once; {places[unit]} has it too");
        }

        if (kind == FunnelKind.Nps && negative is null)
        {
            throw InputException.At(place, unit, "unit,n,positive,negative: an NPS needs the negative answers too");
        }

        var detractors = kind == FunnelKind.Nps ? negative!.Value : 0;
        RequireCount(place, "n", n, MaxAnswers, "at most 1,000,000,000,000");
        RequireCount(place, "positive", positive, n, "at most n");
        RequireCount(place, "negative", detractors, n - positive, "at most n less the positive ones");
        units.Add(new FunnelInput(unit, n, positive, detractors));
    }

    /// <summary>
    /// Reads <c>unit,n,positive[,negative]</c> a line, separated by comma, semicolon or tab; with a header of these names in any order, or
    /// without one. Blank lines are left out.
    /// </summary>
    /// <exception cref="InputException">A line is not understood.</exception>
    public static FunnelRows Read(Stream stream, FunnelKind kind)
    {
        var rows = new FunnelRows(kind);
        try
        {
            rows.ReadLines(stream);
        }
        catch (CsvRowException fault)
        {
            throw InputException.At(LineName(fault.Error.Line), fault.Error.Value, fault.Error.Expected.ToString());
        }

        return rows;
    }

    private void ReadLines(Stream stream)
    {
        int[]? order = null;
        foreach (var row in CsvRows.Read(stream))
        {
            if (row.Fields is [""])
            {
                continue;
            }

            if (order is null)
            {
                order = Header(row) ?? [.. Enumerable.Range(0, row.Fields.Count)];
                RequireColumns(LineName(row.Line), order);
                if (Header(row) is not null)
                {
                    continue;
                }
            }

            AddRow(row, order);
        }
    }

    private void AddRow(CsvRow row, int[] order)
    {
        var place = LineName(row.Line);
        if (row.Fields.Count != order.Length)
        {
            throw InputException.At(
                place,
                string.Join(" | ", row.Fields),
                $"{order.Length} fields as on the first line, not {row.Fields.Count}; "
                + "a name that holds the separator must stand in double quotes");
        }

        string? Field(int column) => Array.IndexOf(order, column) is var at and >= 0 ? row.Fields[at] : null;
        long Count(int column) => Field(column) is not { } text ? 0
            : Given.Number(text) is { } number && number == Math.Floor(number) && Math.Abs(number) <= long.MaxValue / 2 ? (long)number
            : throw InputException.At(place, text, $"{Columns[column]} as a whole number from 0 on");

        long? negative = kind == FunnelKind.Nps && Field(3) is not null ? Count(3) : null;
        Add(place, Field(0)!, Count(1), Count(2), negative);
    }

    /// <summary>For each field of a header the column it is; <c>null</c> when the row is no header.</summary>
    private static int[]? Header(CsvRow row)
    {
        int Column(string name) => Array.FindIndex(Columns, column => column.Equals(name, StringComparison.OrdinalIgnoreCase));
        var order = row.Fields.Select(Column).ToArray();
        if (!order.Contains(0) && !(order.Contains(1) && order.Contains(2)))
        {
            return null;
        }

        return order.Contains(-1) || order.Distinct().Count() < order.Length
            ? throw InputException.At(
                LineName(row.Line), string.Join(",", row.Fields), "the columns unit,n,positive[,negative], each once and no other")
            : order;
    }

    private void RequireColumns(string place, int[] order)
    {
        string[] needed = kind == FunnelKind.Nps ? Columns : Columns[..3];
        if (order.Length > Columns.Length || Enumerable.Range(0, needed.Length).Except(order).Any())
        {
            throw InputException.At(
                place,
                null,
                $"the columns {(kind == FunnelKind.Nps ? "unit,n,positive,negative" : "unit,n,positive[,negative]")}; found {order.Length} of them");
        }
    }

    private static void RequireCount(string place, string column, long count, long most, string mostWords)
    {
        if (count < 0 || count > most)
        {
            throw InputException.At(
                place, count.ToString(CultureInfo.InvariantCulture), $"{column} as a whole number from 0 on, {mostWords}");
        }
    }

    private static string LineName(long line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
