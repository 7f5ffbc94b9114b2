using Dashboard.Core.Units;

namespace Dashboard.Data.Import.Parsing;

/// <summary>
/// What the rows of a units file must be together: parents and successors are known, nobody is above itself. A row that falls may take rows
/// below it along.
/// </summary>
internal static class UnitRules
{
    /// <summary>The most rows of units that one file may have; they are judged together and so held in memory.</summary>
    public const int MostRows = 200_000;

    /// <summary>Turns the rows that break a rule into errors.</summary>
    public static void Judge(List<ParsedRow> rows, UnitTree store)
    {
        while (FailUnknown(rows, store) || FailCircles(rows, store))
        {
        }
    }

    private static bool FailUnknown(List<ParsedRow> rows, UnitTree store)
    {
        var codes = rows.Where(row => row.Error is null).Select(row => ((UnitRow)row.Row!).Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool Known(string? code) => code is null || codes.Contains(code) || store.Find(code) is not null;
        return Fail(rows, unit =>
            !Known(unit.Parent) ? ("parent", unit.Parent, "the code of a unit of the store or of a row of this file that is taken, or nothing for a root")
            : !Known(unit.MergedInto) ? ("merged_into", unit.MergedInto, "the code of a unit of the store or of a row of this file that is taken")
            : SameCode(unit.MergedInto, unit.Code) ? ("merged_into", unit.MergedInto, "another unit than the row's own")
            : null);
    }

    private static bool FailCircles(List<ParsedRow> rows, UnitTree store)
    {
        var parents = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in rows.Where(row => row.Error is null).Select(row => (UnitRow)row.Row!).OrderBy(unit => unit.ValidFrom ?? DateOnly.MinValue))
        {
            parents[unit.Code] = unit.Parent;
        }

        string? ParentOf(string code) =>
            parents.TryGetValue(code, out var parent) ? parent : store.Find(code) is { } unit ? store.ParentOf(unit)?.Code : null;

        bool InCircle(string code)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { code };
            var at = ParentOf(code);
            while (at is not null && seen.Add(at))
            {
                at = ParentOf(at);
            }

            return SameCode(at, code);
        }

        return Fail(rows, unit => InCircle(unit.Code) ? ("parent", unit.Parent, "a unit above; these parents form a circle") : null);
    }

    private static bool SameCode(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool Fail(List<ParsedRow> rows, Func<UnitRow, (string Column, string? Value, string Expected)?> judge)
    {
        var any = false;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Error is null && judge((UnitRow)rows[i].Row!) is { } found)
            {
                rows[i] = rows[i] with { Error = new RowError(rows[i].Line, found.Column, RowError.Cut(found.Value), found.Expected) };
                any = true;
            }
        }

        return any;
    }
}
