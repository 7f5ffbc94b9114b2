using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Stores units and their validities, and brings the tree of today along.</summary>
internal static class UnitApplier
{
    /// <param name="scope">The batch.</param>
    /// <param name="rows">The rows; a parent may come after its children.</param>
    /// <param name="onlyMissing">
    /// Whether units that exist stay as they are: so where a file of another kind names its units by the way.
    /// </param>
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<UnitRow> rows, bool onlyMissing)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        var known = scope.Units.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        AddMissing(scope, rows);
        var validities = scope.Context.UnitValidities.ToDictionary(validity => (validity.UnitId, validity.ValidFrom));
        var count = default(ApplyCount);
        foreach (var row in rows.Where(row => !onlyMissing || !known.Contains(row.Code)))
        {
            var validity = ToValidity(scope, row);
            var stored = validities.GetValueOrDefault((validity.UnitId, validity.ValidFrom));
            count += ApplyCount.One(scope.Upsert(stored, validity));
            validities[(validity.UnitId, validity.ValidFrom)] = stored ?? validity;
        }

        scope.Context.SaveChanges();
        TodaysTree.Refresh(scope.Connection, scope.Context, scope.Today);
        return count;
    }

    private static void AddMissing(ApplyScope scope, IReadOnlyList<UnitRow> rows)
    {
        var next = scope.Units.Values.DefaultIfEmpty().Max() + 1;
        foreach (var row in rows.Where(row => !scope.Units.ContainsKey(row.Code)))
        {
            scope.Context.Units.Add(new StoredUnit { Id = next, Code = row.Code, SourceId = scope.Source });
            scope.Units.Add(row.Code, next++);
        }
    }

    private static StoredUnitValidity ToValidity(ApplyScope scope, UnitRow row) => new()
    {
        UnitId = scope.Units[row.Code],
        ValidFrom = row.ValidFrom ?? DateOnly.MinValue,
        ValidTo = row.ValidTo,
        ParentId = row.Parent is null ? null : scope.UnitOf(row.Parent, $"The parent of unit '{row.Code}'"),
        Level = row.Level,
        NameFi = row.Name.Fi,
        NameSv = row.Name.Sv,
        NameEn = row.Name.En,
        MergedIntoId = row.MergedInto is null ? null : scope.UnitOf(row.MergedInto, $"The unit that '{row.Code}' was merged into"),
    };
}
