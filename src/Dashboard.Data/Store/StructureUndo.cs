using System.Globalization;
using System.Text.Json;
using Dashboard.Core.Corrections;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dashboard.Data.Store;

/// <summary>
/// Takes back what a batch did to units, paths, metrics, targets and goals, unless something depends on it. Units that it made by the way stay where
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
            throw Refused(new Refusal.NamedLater(other.Id, other.FileName, PartOf(Find(later)!)));
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
        var users = row switch
        {
            StoredUnit unit => use.OfUnit(unit.Id),
            StoredStage stage => use.OfStage(stage.Id),
            StoredPath path => use.OfPath(path.Id),
            StoredMetric metric => use.OfMetric(metric.Id),
            _ => null,
        };
        if (users is { } by)
        {
            throw Refused(new Refusal.InUse(by, PartOf(row)));
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
                throw Refused(place.UnitId == missing
                    ? new Refusal.OtherValidity(PartOf(gone[missing]))
                    : new Refusal.HangsBelow(PartOf(context.Units.Find(place.UnitId) ?? gone[place.UnitId]), PartOf(gone[missing])));
            }
        }

        if (context.Stages.AsNoTracking().FirstOrDefault(stage => stage.OwnerUnitId != null && gone.Keys.Contains(stage.OwnerUnitId.Value)) is { } owned)
        {
            throw Refused(new Refusal.OwnsStage(PartOf(gone[owned.OwnerUnitId!.Value]), PartOf(owned)));
        }

        RefuseTargets(gone, removed);
        var after = VersionBook.Read(context);
        if (after.Slugs.FirstOrDefault(slug => !after.IsInOrder(slug)) is { } metric)
        {
            throw Refused(new Refusal.VersionsInDisorder(new StructurePart(StructureKind.Metric, metric)));
        }

        new MetricRetally(connection, before, after).Run((_, lost) => Refused(lost));
        if (TodaysTree.History(connection).Circles().Count > 0)
        {
            throw Refused(new Refusal.UnitsInCircle());
        }

        TodaysTree.Refresh(connection, today);
    }

    private void RefuseTargets(Dictionary<int, StoredUnit> units, List<object> removed)
    {
        var metrics = removed.OfType<StoredMetric>().ToDictionary(metric => metric.Id);
        foreach (var target in context.Targets.AsNoTracking().ToList())
        {
            if (target.UnitId is { } unit && units.TryGetValue(unit, out var ofUnit))
            {
                throw Refused(new Refusal.HasTarget(PartOf(ofUnit)));
            }

            if (metrics.TryGetValue(target.MetricId, out var ofMetric))
            {
                throw Refused(new Refusal.HasTarget(PartOf(ofMetric)));
            }
        }
    }

    private StoreRuleException Refused(Refusal reason) => BatchUndo.Refused(batch.Id, reason);

    private static int UnitOf(StoredStructureChange change) => int.Parse(change.RowKey.Split(':')[0], CultureInfo.InvariantCulture);

    private object? Find(StoredStructureChange change)
    {
        var type = context.Model.GetEntityTypes().Single(entity => entity.GetTableName() == change.Kind);
        return context.Find(type.ClrType, [.. type.FindPrimaryKey()!.Properties.Zip(change.RowKey.Split(':'), KeyValue)]);
    }

    private static object KeyValue(IProperty property, string text) => property.ClrType == typeof(DateOnly)
        ? DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture))
        : Convert.ChangeType(text, property.ClrType, CultureInfo.InvariantCulture);

    private StructurePart PartOf(object row) => row switch
    {
        StoredUnit unit => new(StructureKind.Unit, unit.Code),
        StoredUnitValidity validity => new(StructureKind.Unit, context.Units.Find(validity.UnitId)!.Code),
        StoredPath path => new(StructureKind.Path, path.Code),
        StoredStage stage => new(StructureKind.Stage, stage.Code, context.Paths.Find(stage.PathId)!.Code),
        StoredMetric metric => new(StructureKind.Metric, metric.Slug),
        StoredMetricVersion version => new(
            StructureKind.MetricVersion, version.Version.ToString(CultureInfo.InvariantCulture), SlugOf(version.MetricId)),
        StoredTarget target => new(StructureKind.Target, SlugOf(target.MetricId)),
        StoredGoal goal => new(StructureKind.Goal, goal.Slug),
        StoredGoalMetric member => new(StructureKind.Goal, context.Goals.Find(member.GoalId)!.Slug),
        _ => throw new InvalidOperationException($"{row.GetType().Name} is no part of the structure."),
    };

    private string SlugOf(int metric) => context.Metrics.Find(metric)!.Slug;
}
