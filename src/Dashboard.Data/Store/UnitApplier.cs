using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Stores units and their validities, and brings the tree of today along.</summary>
internal static class UnitApplier
{
    /// <summary>
    /// Stores units by code and first day; a parent may come after its children. Of those named by the way only the ones are stored whose
    /// code is not known yet, and they are not counted.
    /// </summary>
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<UnitRow> rows, IReadOnlyList<UnitRow> byTheWay)
    {
        IReadOnlyList<UnitRow> missing = [.. byTheWay.Where(row => !scope.Units.ContainsKey(row.Code)).DistinctBy(row => row.Code, StringComparer.OrdinalIgnoreCase)];
        if (rows.Count + missing.Count == 0)
        {
            return default;
        }

        AddUnits(scope, missing, byTheWay: true);
        AddUnits(scope, rows, byTheWay: false);
        var validities = scope.Context.UnitValidities.ToDictionary(validity => (validity.UnitId, validity.ValidFrom));
        var count = default(ApplyCount);
        foreach (var row in missing)
        {
            Store(row, byTheWay: true);
        }

        foreach (var row in rows)
        {
            count += Store(row, byTheWay: false);
        }

        scope.Context.SaveChanges();
        RefuseCircles(scope);
        TodaysTree.Refresh(scope.Connection, scope.Today);
        return count;

        ApplyCount Store(UnitRow row, bool byTheWay)
        {
            var validity = ToValidity(scope, row);
            var key = (validity.UnitId, validity.ValidFrom);
            var stored = validities.GetValueOrDefault(key);
            validities[key] = stored ?? validity;
            return scope.Upsert(stored, validity, byTheWay);
        }
    }

    // A file's own circles are row errors; here only those can appear that another import closed while this file was read.
    private static void RefuseCircles(ApplyScope scope)
    {
        if (TodaysTree.History(scope.Connection).Circles() is not [var (unit, day), ..])
        {
            return;
        }

        var code = scope.Units.First(known => known.Value == unit).Key;
        throw day == DateOnly.MinValue
            ? StoreRuleException.Of(FileFaultKind.Circle, code)
            : StoreRuleException.Of(FileFaultKind.CircleFrom, code, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void AddUnits(ApplyScope scope, IReadOnlyList<UnitRow> rows, bool byTheWay)
    {
        var next = scope.Units.Values.DefaultIfEmpty().Max() + 1;
        foreach (var row in rows.Where(row => !scope.Units.ContainsKey(row.Code)))
        {
            scope.Upsert(null, new StoredUnit { Id = next, Code = row.Code, SourceId = scope.Source }, byTheWay);
            scope.Units.Add(row.Code, next++);
        }
    }

    private static StoredUnitValidity ToValidity(ApplyScope scope, UnitRow row) => new()
    {
        UnitId = scope.Units[row.Code],
        ValidFrom = row.ValidFrom ?? DateOnly.MinValue,
        ValidTo = row.ValidTo,
        ParentId = row.Parent is null ? null : scope.UnitOf(row.Parent, row.Code),
        Level = row.Level,
        NameFi = row.Name.Fi,
        NameSv = row.Name.Sv,
        NameEn = row.Name.En,
        MergedIntoId = row.MergedInto is null ? null : scope.UnitOf(row.MergedInto, row.Code),
    };
}
