using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>Reads a <see cref="StoreView"/> from the small tables, all as of one moment.</summary>
internal static class SnapshotReader
{
    public static StoreView Read(StoreConnection connection, long version, DateOnly today)
    {
        using var moment = connection.BeginReading();
        using var context = connection.Context();
        var metrics = context.Metrics.AsNoTracking().OrderBy(metric => metric.Id).ToList();
        var versions = context.MetricVersions.AsNoTracking().ToList();
        var slugs = metrics.ToDictionary(metric => metric.Id, metric => metric.Slug);
        var segments = context.Segments.AsNoTracking().OrderBy(segment => segment.Id).ToDictionary(
            segment => new Segment(segment.Kind, segment.Value), segment => segment.Id);
        var snapshot = new StoreSnapshot(
            version,
            Units(context, today),
            Paths(context),
            MetricRecords.Catalogue(metrics, versions),
            Targets(context, slugs),
            [.. segments.Keys],
            Origin(context),
            context.Batches.Where(batch => batch.UndoneAt == null).Max(batch => batch.DataUntil))
        {
            History = TodaysTree.History(context),
            Notes = NoteRecords.Read(context, slugs),
        };
        return new StoreView(
            snapshot,
            versions.ToDictionary(stored => (slugs[stored.MetricId], stored.Version), stored => stored.Id),
            metrics.ToDictionary(metric => metric.Slug, metric => metric.Id, StringComparer.Ordinal),
            segments,
            context.Stages.Where(stage => stage.Code == "").ToDictionary(stage => stage.PathId, stage => stage.Id));
    }

    private static UnitTree Units(StoreContext context, DateOnly today)
    {
        var codes = context.Units.AsNoTracking().ToDictionary(unit => unit.Id, unit => unit.Code);

        // Where a unit hangs comes from the closure, as for the roll-ups: names and figures must not disagree about the tree.
        var parents = context.UnitClosures.AsNoTracking().Where(row => row.Depth == 1).ToDictionary(row => row.UnitId, row => row.AncestorId);
        return new UnitTree(TodaysTree.Validities(context.UnitValidities.AsNoTracking(), today)
            .OrderBy(unit => unit.Key)
            .Select(unit => new Unit(
                unit.Key,
                codes[unit.Key],
                new LocalizedText(unit.Value.NameFi, unit.Value.NameSv, unit.Value.NameEn),
                unit.Value.Level,
                parents.TryGetValue(unit.Key, out var parent) ? parent : null,
                unit.Value.ValidFrom == DateOnly.MinValue ? null : unit.Value.ValidFrom,
                unit.Value.ValidTo,
                unit.Value.MergedIntoId)));
    }

    private static List<ServicePath> Paths(StoreContext context)
    {
        var stages = context.Stages.AsNoTracking().Where(stage => stage.Code != "")
            .OrderBy(stage => stage.StageOrder).ThenBy(stage => stage.Id)
            .ToLookup(stage => stage.PathId, stage => new Stage(
                stage.Id,
                stage.Code,
                stage.StageOrder,
                new LocalizedText(stage.NameFi, stage.NameSv, stage.NameEn),
                stage.OwnerUnitId,
                stage.ExternalOwner,
                stage.Coordinator));
        return [.. context.Paths.AsNoTracking().OrderBy(path => path.Id).ToList().Select(path => new ServicePath(
            path.Id, path.Code, new LocalizedText(path.NameFi, path.NameSv, path.NameEn), [.. stages[path.Id]]))];
    }

    private static TargetSet Targets(StoreContext context, Dictionary<int, string> slugs) => new(
        context.Targets.AsNoTracking().ToList().Select(target => new Target(
            slugs[target.MetricId], target.UnitId, target.Level, target.ValidFrom, target.ValidTo, target.Value)));

    private static DataOrigin Origin(StoreContext context)
    {
        // A catalogue is nobody's data: a target set for the demo county leaves it a demo.
        var origins = context.Batches.Where(batch => batch.Accepted > 0 && batch.Kind != ImportKind.Metrics && batch.Kind != ImportKind.Targets)
            .Join(context.Sources, batch => batch.SourceId, source => source.Id, (_, source) => source.IsDemo)
            .Distinct().ToList();
        return origins switch
        {
            [] => DataOrigin.Empty,
            [true] => DataOrigin.Demo,
            [false] => DataOrigin.Real,
            _ => DataOrigin.Mixed,
        };
    }
}
