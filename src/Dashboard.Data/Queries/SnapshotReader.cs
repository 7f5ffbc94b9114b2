using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Reads a <see cref="StoreView"/> from the small tables, all as of one moment.</summary>
internal static class SnapshotReader
{
    public static StoreView Read(StoreConnection connection, long version, DateOnly today)
    {
        using var moment = connection.BeginReading();
        var metrics = connection.All(
            "SELECT id, slug, source_id FROM metric ORDER BY id",
            row => new StoredMetric { Id = row.Int(0), Slug = row.Text(1)!, SourceId = row.NullableInt(2) });
        var versions = MetricRecords.ReadVersions(connection);
        var slugs = metrics.ToDictionary(metric => metric.Id, metric => metric.Slug);
        var segments = connection
            .All("SELECT id, kind, value FROM segment_value ORDER BY id", row => (Id: row.Int(0), Segment: new Segment(row.Word<SegmentKind>(1), row.Text(2)!)))
            .ToDictionary(segment => segment.Segment, segment => segment.Id);
        var validities = TodaysTree.ReadValidities(connection);
        var units = Units(connection, validities, today);
        var snapshot = new StoreSnapshot(
            version,
            units,
            Paths(connection),
            MetricRecords.Catalogue(metrics, versions),
            Targets(connection, slugs),
            Segment.InOrder(segments.Keys),
            Origin(connection),
            connection.All("SELECT max(data_until) FROM batch WHERE undone_at IS NULL", row => row.NullableDay(0))[0])
        {
            DataFrom = From(connection, units),
            History = TodaysTree.History(validities),
            Notes = NoteRecords.Read(connection, slugs),
            Actions = ActionRecords.Read(connection, slugs),
            Principles = StoredPrinciple.Read(connection),
            Publications = PublicationRecords.Read(connection),
            Programme = GoalRecords.Read(connection, slugs),
            Themes = new ThemeBook(connection.All(
                "SELECT slug, name_fi, name_sv, name_en, words FROM theme ORDER BY place, slug",
                row => new Theme(row.Text(0)!, new LocalizedText(row.Text(1)!, row.Text(2), row.Text(3)), Theme.WordsOf(row.Text(4)!)))),
        };
        return new StoreView(
            snapshot,
            versions.ToDictionary(stored => (slugs[stored.MetricId], stored.Version), stored => stored.Id),
            metrics.ToDictionary(metric => metric.Slug, metric => metric.Id, StringComparer.Ordinal),
            segments,
            connection.All("SELECT path_id, id FROM stage WHERE code = ''", row => (Path: row.Int(0), Id: row.Int(1)))
                .ToDictionary(stage => stage.Path, stage => stage.Id));
    }

    private static UnitTree Units(StoreConnection connection, IEnumerable<StoredUnitValidity> validities, DateOnly today)
    {
        var codes = connection.All("SELECT id, code FROM unit", row => (Id: row.Int(0), Code: row.Text(1)!)).ToDictionary(unit => unit.Id, unit => unit.Code);

        // Where a unit hangs comes from the closure, as for the roll-ups: names and figures must not disagree about the tree.
        var parents = connection
            .All("SELECT unit_id, ancestor_id FROM unit_closure WHERE depth = 1", row => (Unit: row.Int(0), Parent: row.Int(1)))
            .ToDictionary(row => row.Unit, row => row.Parent);
        return new UnitTree(TodaysTree.Validities(validities, today)
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

    private static List<ServicePath> Paths(StoreConnection connection)
    {
        var stages = connection
            .All(
                """
                SELECT path_id, id, code, stage_order, name_fi, name_sv, name_en, owner_unit_id, external_owner, coordinator FROM stage
                WHERE code <> '' ORDER BY stage_order, id
                """,
                row => (Path: row.Int(0), Stage: new Stage(
                    row.Int(1), row.Text(2)!, row.Int(3), new LocalizedText(row.Text(4)!, row.Text(5), row.Text(6)), row.NullableInt(7), row.Text(8),
                    row.Text(9))))
            .ToLookup(stage => stage.Path, stage => stage.Stage);
        return connection.All(
            "SELECT id, code, name_fi, name_sv, name_en FROM path ORDER BY id",
            row => new ServicePath(
                row.Int(0), row.Text(1)!, new LocalizedText(row.Text(2)!, row.Text(3), row.Text(4)), [.. stages[row.Int(0)]]));
    }

    /// <summary>The first month that a whole tree has: a seek for each root.</summary>
    private static DateOnly? From(StoreConnection connection, UnitTree units)
    {
        using var first = connection.Prepare(
            $"SELECT min(start) FROM rollup WHERE grain = {RollupGrain.Month} AND unit_id = ?1 AND stage_id = 0 AND segment_id = 0");
        return units.Roots.Select(root =>
        {
            var month = first.Bind(1, root.Id).Step() ? first.NullableDay(0) : null;
            first.Reset();
            return month;
        }).Min();
    }

    private static TargetSet Targets(StoreConnection connection, Dictionary<int, string> slugs) => new(connection.All(
        "SELECT metric_id, unit_id, level, valid_from, valid_to, value FROM target ORDER BY id",
        row => new Target(slugs[row.Int(0)], row.NullableInt(1), row.Text(2), row.Day(3), row.NullableDay(4), row.Double(5))));

    private static DataOrigin Origin(StoreConnection connection)
    {
        // A catalogue is nobody's data: a target or a goal set for the demo county leaves it a demo.
        var origins = connection.All(
            $"""
            SELECT DISTINCT s.is_demo FROM batch b JOIN source s ON s.id = b.source_id
            WHERE b.accepted > 0 AND b.kind NOT IN ('{nameof(ImportKind.Metrics)}', '{nameof(ImportKind.Targets)}', '{nameof(ImportKind.Programme)}')
            """,
            row => row.Flag(0));
        return origins switch
        {
            [] => DataOrigin.Empty,
            [true] => DataOrigin.Demo,
            [false] => DataOrigin.Real,
            _ => DataOrigin.Mixed,
        };
    }
}
