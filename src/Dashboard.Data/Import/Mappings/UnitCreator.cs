using System.Text;
using Dashboard.Core.Imports;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Data.Import.Mappings;

/// <summary>
/// Finds the unit that a row names by columns, and makes those that are missing. A made unit counts only once its row is taken:
/// <see cref="Keep"/>; a row that is rejected makes nothing.
/// </summary>
internal sealed class UnitCreator(CreateUnits mapping, IReadOnlyList<UnitLevelSource> levels, UnitTree store)
{
    private const char Separator = '\u001F';

    private readonly Dictionary<string, UnitRow> byNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitRow> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<UnitRow> chain = [];
    private readonly List<UnitRow> missing = [];
    private readonly StringBuilder key = new();
    private string lastKey = "";
    private UnitRow? current;

    /// <summary>The columns of the file that the units' names and codes stand in.</summary>
    public IEnumerable<int> Columns => levels.SelectMany(level => level.Name.Columns.Concat(level.Code?.Columns ?? []));

    /// <summary>Units of the current row that neither the store nor an earlier row has, uppermost first.</summary>
    public IReadOnlyList<UnitRow> Missing => missing;

    /// <summary>The row's unit; <c>null</c> with an error in the row when its names do not make one.</summary>
    public UnitRow? Read(SourceRow row)
    {
        chain.Clear();
        missing.Clear();
        key.Clear();
        foreach (var level in levels)
        {
            key.Append(level.Name.Read(row)).Append(Separator).Append(level.Code is null ? "" : level.Code.Read(row)).Append(Separator);
        }

        lastKey = key.ToString();
        if (byNames.TryGetValue(lastKey, out var known))
        {
            return current = known;
        }

        current = null;
        return row.Error is null ? current = Make(row) : null;
    }

    /// <summary>The current row is taken: its units exist from now on.</summary>
    public void Keep()
    {
        foreach (var link in chain)
        {
            byCode.TryAdd(link.Code, link);
        }

        if (current is not null)
        {
            byNames.TryAdd(lastKey, current);
        }
    }

    private UnitRow? Make(SourceRow row)
    {
        var unit = new UnitRow(mapping.Root.Code, new LocalizedText(mapping.Root.Name), mapping.Root.Level, null);
        Note(unit);
        var gap = -1;
        for (var i = 0; i < levels.Count; i++)
        {
            var name = levels[i].Name.Read(row).ToString();
            if (name.Length == 0)
            {
                gap = gap < 0 ? i : gap;
                continue;
            }

            if (gap >= 0)
            {
                row.Fail(levels[gap].Name.Name(row), "", Wanted.NameAbove, mapping.Levels[i].Level);
                return null;
            }

            unit = Below(unit, i, name, row);
            if (Known(unit.Code) is { } same && !IsSame(same, unit))
            {
                row.Fail(
                    levels[i].Name.Name(row), name, Wanted.OneUnitOfCode, unit.Code, same.Level ?? "", same.Name.Fi, same.Parent ?? "");
                return null;
            }

            Note(unit);
        }

        return unit;
    }

    private UnitRow Below(UnitRow parent, int level, string name, SourceRow row)
    {
        var code = levels[level].Code is { } source ? source.Read(row).ToString() : "";
        return new UnitRow(
            code.Length > 0 ? code : $"{parent.Code}.{Slugs.OfUnit(name)}", new LocalizedText(name), mapping.Levels[level].Level, parent.Code);
    }

    private void Note(UnitRow unit)
    {
        chain.Add(unit);
        if (store.Find(unit.Code) is null && !byCode.ContainsKey(unit.Code))
        {
            missing.Add(unit);
        }
    }

    private UnitRow? Known(string code) =>
        byCode.GetValueOrDefault(code) ?? chain.Find(link => string.Equals(link.Code, code, StringComparison.OrdinalIgnoreCase));

    private static bool IsSame(UnitRow a, UnitRow b) =>
        string.Equals(a.Parent, b.Parent, StringComparison.OrdinalIgnoreCase)
        && string.Equals(a.Level, b.Level, StringComparison.OrdinalIgnoreCase)
        && string.Equals(a.Name.Fi.Trim(), b.Name.Fi.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where the name and the code of a level's units come from.</summary>
internal sealed record UnitLevelSource(FieldSource Name, FieldSource? Code);
