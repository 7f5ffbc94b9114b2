using System.Globalization;
using Dashboard.Core.Imports;
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
    public static void Judge(List<ParsedRow> rows, UnitTree store, UnitHistory history)
    {
        while (FailUnknown(rows, store) || FailCircles(rows, store, history))
        {
        }
    }

    private static bool FailUnknown(List<ParsedRow> rows, UnitTree store)
    {
        var codes = rows.Where(row => row.Error is null).Select(row => ((UnitRow)row.Row!).Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool Known(string? code) => code is null || codes.Contains(code) || store.Find(code) is not null;
        return Fail(rows, unit =>
            !Known(unit.Parent) ? ("parent", unit.Parent, new(Wanted.KnownParent))
            : !Known(unit.MergedInto) ? ("merged_into", unit.MergedInto, new(Wanted.KnownSuccessor))
            : SameCode(unit.MergedInto, unit.Code) ? ("merged_into", unit.MergedInto, new(Wanted.OtherUnit))
            : null);
    }

    /// <summary>On every day the units must be a tree, also on those to come: a row that begins later is judged with what holds then.</summary>
    private static bool FailCircles(List<ParsedRow> rows, UnitTree store, UnitHistory history)
    {
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int IdOf(string code) => store.Find(code)?.Id ?? (ids.TryGetValue(code, out var id) ? id : ids[code] = -1 - ids.Count);
        var places = history.Places.ToDictionary(place => (place.UnitId, place.From));
        var ofFile = new Dictionary<(int Unit, DateOnly From), UnitRow>();
        foreach (var unit in rows.Where(row => row.Error is null).Select(row => (UnitRow)row.Row!))
        {
            var place = new UnitPlace(
                IdOf(unit.Code), unit.ValidFrom ?? DateOnly.MinValue, unit.ValidTo,
                unit.Parent is null ? null : IdOf(unit.Parent), unit.MergedInto is null ? null : IdOf(unit.MergedInto));
            places[(place.UnitId, place.From)] = place;
            ofFile[(place.UnitId, place.From)] = unit;
        }

        var guilty = new Dictionary<UnitRow, DateOnly>(ReferenceEqualityComparer.Instance);
        var starts = places.Keys.ToLookup(key => key.UnitId, key => key.From);
        foreach (var circle in new UnitHistory(places.Values).Circles().GroupBy(unit => unit.Day, unit => unit.Unit))
        {
            var members = circle.Select(unit => ofFile.GetValueOrDefault((unit, InForce(starts[unit], circle.Key)))).OfType<UnitRow>().ToList();

            // A move that closes a circle is to blame; where the store already held it, the rows that it closes over.
            var movers = members.FindAll(row => (row.ValidFrom ?? DateOnly.MinValue) == circle.Key || (row.MergedInto is not null && row.ValidTo == circle.Key));
            foreach (var row in movers.Count > 0 ? movers : members)
            {
                guilty.TryAdd(row, circle.Key);
            }
        }

        return guilty.Count > 0 && Fail(rows, unit => guilty.TryGetValue(unit, out var day)
            ? (unit.MergedInto is null ? "parent" : "merged_into", unit.MergedInto ?? unit.Parent, Expected(day))
            : null);
    }

    private static DateOnly InForce(IEnumerable<DateOnly> starts, DateOnly day) => starts.Where(from => from <= day).DefaultIfEmpty(starts.Min()).Max();

    private static Expectation Expected(DateOnly day) => day == DateOnly.MinValue
        ? new(Wanted.UnitAbove)
        : new(Wanted.UnitAboveFrom, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static bool SameCode(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool Fail(List<ParsedRow> rows, Func<UnitRow, (string Column, string? Value, Expectation Expected)?> judge)
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
