using Dashboard.Data.Import;
using Dashboard.Data.Model;

namespace Dashboard.Data.Store;

/// <summary>Stores service paths and their stages.</summary>
internal static class PathApplier
{
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<StageRow> rows)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        var paths = scope.Context.Paths.ToDictionary(path => path.Code, StringComparer.OrdinalIgnoreCase);
        var stages = scope.Context.Stages.ToList().ToDictionary(stage => (stage.PathId, Upper(stage.Code)));
        var next = (
            Path: paths.Values.Select(path => path.Id).DefaultIfEmpty().Max(),
            Stage: stages.Values.Select(stage => stage.Id).DefaultIfEmpty().Max());
        var count = default(ApplyCount);
        foreach (var row in rows)
        {
            var stored = paths.GetValueOrDefault(row.Path);
            var path = ToPath(scope, row, stored, stored?.Id ?? ++next.Path);
            var changed = scope.Upsert(stored, path);
            if (stored is null)
            {
                paths.Add(path.Code, path);
                scope.Upsert(null, ToStage(scope, row with { Stage = "", OwnerUnit = null }, path.Id, ++next.Stage));
            }

            var key = (path.Id, Upper(row.Stage));
            var storedStage = stages.GetValueOrDefault(key);
            var stage = ToStage(scope, row, path.Id, storedStage?.Id ?? ++next.Stage);
            stage.Code = storedStage?.Code ?? stage.Code;
            changed += scope.Upsert(storedStage, stage);
            stages[key] = storedStage ?? stage;
            count += ApplyCount.One(changed.Accepted > 0, changed.Corrected > 0);
        }

        scope.Context.SaveChanges();
        return count;
    }

    private static string Upper(string code) => code.ToUpperInvariant();

    private static StoredPath ToPath(ApplyScope scope, StageRow row, StoredPath? stored, int id) => new()
    {
        Id = id,
        Code = stored?.Code ?? row.Path,
        NameFi = row.PathName.Fi,
        NameSv = row.PathName.Sv,
        NameEn = row.PathName.En,
        SourceId = stored?.SourceId ?? scope.Source,
    };

    private static StoredStage ToStage(ApplyScope scope, StageRow row, int path, int id) => new()
    {
        Id = id,
        PathId = path,
        Code = row.Stage,
        StageOrder = row.Order,
        NameFi = row.StageName.Fi,
        NameSv = row.StageName.Sv,
        NameEn = row.StageName.En,
        OwnerUnitId = row.OwnerUnit is null ? null : scope.UnitOf(row.OwnerUnit, row.Stage),
        ExternalOwner = row.ExternalOwner,
        Coordinator = row.Coordinator,
    };
}
