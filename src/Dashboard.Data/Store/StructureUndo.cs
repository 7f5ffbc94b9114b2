using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dashboard.Data.Store;

/// <summary>
/// Takes back what a batch did to units, paths, metrics and targets, unless something depends on it. Units that it made by the way stay where
/// others have come to use them.
/// </summary>
internal sealed class StructureUndo(StoreConnection connection, StoreContext context, StoredBatch batch, DateOnly today)
{
    private readonly List<StoredStructureChange> changes =
        [.. context.StructureChanges.Where(change => change.BatchId == batch.Id).OrderByDescending(change => change.Number)];

    /// <exception cref="StoreRuleException">Something depends on what the batch did; the message names it.</exception>
    public UndoCount Run()
    {
        if (changes.Count == 0)
        {
            return default;
        }

        RefuseLater();
        var before = VersionBook.Read(context);
        var use = StructureUse.Read(connection);
        var kept = KeptByTheWay(use);
        var removed = new List<object>();
        var count = default(UndoCount);
        foreach (var change in changes.Where(change => change.Touch != StructureTouch.Same))
        {
            if (change.Touch == StructureTouch.AddedByTheWay && kept.Contains(UnitOf(change)))
            {
                continue;
            }

            var row = Find(change) ?? throw new InvalidOperationException($"{change.Kind} {change.RowKey} is gone.");
            if (change.Before is { } values)
            {
                context.Entry(row).CurrentValues.SetValues(JsonSerializer.Deserialize(values, row.GetType())!);
            }
            else
            {
                RefuseUsed(row, use);
                context.Remove(row);
                removed.Add(row);
            }

            count += UndoCount.Of(kept: false, restored: change.Before is not null);
        }

        context.SaveChanges();
        Verify(before, removed);
        return count;
    }

    /// <summary>A later batch that touched the same rows depends on what they were.</summary>
    private void RefuseLater()
    {
        var own = changes.Where(change => change.Touch != StructureTouch.AddedByTheWay).ToLookup(change => (change.Kind, change.RowKey));
        var later = context.StructureChanges.Where(change => change.BatchId > batch.Id).OrderBy(change => change.BatchId).AsEnumerable()
            .FirstOrDefault(change => own.Contains((change.Kind, change.RowKey)));
        if (later is not null)
        {
            var other = context.Batches.Single(known => known.Id == later.BatchId);
            throw Refusal(string.Create(CultureInfo.InvariantCulture, $"batch {other.Id} ({other.FileName}) later named {NameOf(Find(later)!)} too; undo that one first."));
        }
    }

    /// <summary>Units made by the way that others use now, and with them the units above.</summary>
    private HashSet<int> KeptByTheWay(StructureUse use)
    {
        var made = changes.Where(change => change.Touch == StructureTouch.AddedByTheWay).ToList();
        var units = made.Select(UnitOf).ToHashSet();
        var keys = made.Select(change => (change.Kind, change.RowKey)).ToHashSet();
        var named = context.StructureChanges.Where(change => change.BatchId > batch.Id).AsEnumerable()
            .Where(change => keys.Contains((change.Kind, change.RowKey))).Select(UnitOf).ToHashSet();
        var places = context.UnitValidities.AsNoTracking().ToList();
        var kept = new HashSet<int>();
        for (var more = true; more;)
        {
            more = false;
            foreach (var unit in units.Except(kept).ToList())
            {
                var holdsOthers = places.Exists(place => (place.ParentId == unit || place.MergedIntoId == unit)
                    && place.UnitId != unit && (!units.Contains(place.UnitId) || kept.Contains(place.UnitId)));
                more |= (holdsOthers || named.Contains(unit) || use.OfUnit(unit) is not null) && kept.Add(unit);
            }
        }

        return kept;
    }

    private void RefuseUsed(object row, StructureUse use)
    {
        var what = row switch
        {
            StoredUnit unit => use.OfUnit(unit.Id),
            StoredStage stage => use.OfStage(stage.Id),
            StoredPath path => use.OfPath(path.Id),
            StoredMetric metric => use.OfMetric(metric.Id),
            _ => null,
        };
        if (what is not null)
        {
            throw Refusal($"{what} of other files use {NameOf(row)}; undo or remove those first.");
        }
    }

    /// <summary>What remains must be whole: parents that are there, a tree on every day, answers under the versions of their days.</summary>
    private void Verify(VersionBook before, List<object> removed)
    {
        var gone = removed.OfType<StoredUnit>().ToDictionary(unit => unit.Id);
        foreach (var place in context.UnitValidities.AsNoTracking().ToList())
        {
            if (new[] { place.UnitId, place.ParentId, place.MergedIntoId }.FirstOrDefault(id => id is { } unit && gone.ContainsKey(unit)) is { } missing)
            {
                var below = context.Units.Find(place.UnitId) ?? gone[place.UnitId];
                throw Refusal($"{NameOf(below)} hangs below {NameOf(gone[missing])} or has other validities; undo or change that first.");
            }
        }

        if (context.Stages.AsNoTracking().FirstOrDefault(stage => stage.OwnerUnitId != null && gone.Keys.Contains(stage.OwnerUnitId.Value)) is { } owned)
        {
            throw Refusal($"{NameOf(gone[owned.OwnerUnitId!.Value])} owns {NameOf(owned)}.");
        }

        RefuseTargets(gone, removed);
        MetricApplier.RefuseDisorder(context.Metrics, context.MetricVersions);
        new MetricRetally(connection, before, VersionBook.Read(context)).Run(_ => Beginning);
        if (TodaysTree.History(context).Circles().Count > 0)
        {
            throw Refusal("the parents of some units would form a circle.");
        }

        TodaysTree.Refresh(connection, context, today);
    }

    private void RefuseTargets(Dictionary<int, StoredUnit> units, List<object> removed)
    {
        var metrics = removed.OfType<StoredMetric>().ToDictionary(metric => metric.Id);
        foreach (var target in context.Targets.AsNoTracking().ToList())
        {
            if (target.UnitId is { } unit && units.TryGetValue(unit, out var ofUnit))
            {
                throw Refusal($"{NameOf(ofUnit)} has a target.");
            }

            if (metrics.TryGetValue(target.MetricId, out var ofMetric))
            {
                throw Refusal($"{NameOf(ofMetric)} has a target.");
            }
        }
    }

    private string Beginning => string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Id} cannot be undone: ");

    private StoreRuleException Refusal(string reason) => new(Beginning + reason);

    private static int UnitOf(StoredStructureChange change) => int.Parse(change.RowKey.Split(':')[0], CultureInfo.InvariantCulture);

    private object? Find(StoredStructureChange change)
    {
        var type = context.Model.GetEntityTypes().Single(entity => entity.GetTableName() == change.Kind);
        return context.Find(type.ClrType, [.. type.FindPrimaryKey()!.Properties.Zip(change.RowKey.Split(':'), KeyValue)]);
    }

    private static object KeyValue(IProperty property, string text) => property.ClrType == typeof(DateOnly)
        ? DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture))
        : Convert.ChangeType(text, property.ClrType, CultureInfo.InvariantCulture);

    private string NameOf(object row) => row switch
    {
        StoredUnit unit => $"unit '{unit.Code}'",
        StoredUnitValidity validity => $"unit '{context.Units.Find(validity.UnitId)?.Code}'",
        StoredPath path => $"path '{path.Code}'",
        StoredStage stage => $"stage '{stage.Code}' of path '{context.Paths.Find(stage.PathId)?.Code}'",
        StoredMetric metric => $"metric '{metric.Slug}'",
        StoredMetricVersion version => string.Create(
            CultureInfo.InvariantCulture, $"version {version.Version} of metric '{context.Metrics.Find(version.MetricId)?.Slug}'"),
        StoredTarget target => $"a target of metric '{context.Metrics.Find(target.MetricId)?.Slug}'",
        _ => "a row",
    };
}
