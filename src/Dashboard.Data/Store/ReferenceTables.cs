using Dashboard.Core.Metrics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Turns the numbers that staged rows use into the store's ids: one small table each, joined when rows are moved.</summary>
internal static class ReferenceTables
{
    public static void Create(ApplyScope scope, References references)
    {
        scope.Connection.Execute(
            """
            CREATE TEMP TABLE unit_ref (number INTEGER PRIMARY KEY, id INTEGER NOT NULL);
            CREATE TEMP TABLE stage_ref (number INTEGER PRIMARY KEY, id INTEGER NOT NULL);
            CREATE TEMP TABLE segment_ref (number INTEGER PRIMARY KEY, id INTEGER NOT NULL);
            """);
        Fill(scope, "unit_ref", references.Units.Select(code => scope.UnitOf(code, "A row of the file")));
        Fill(scope, "stage_ref", Stages(scope, references.Stages));
        Fill(scope, "segment_ref", Segments(scope, references.Segments));
    }

    private static List<int> Stages(ApplyScope scope, IEnumerable<StageKey> wanted)
    {
        var known = scope.Context.Stages.AsNoTracking()
            .Join(scope.Context.Paths, stage => stage.PathId, path => path.Id, (stage, path) => new { path.Code, Stage = stage.Code, stage.Id })
            .ToDictionary(stage => new StageKey(stage.Code, stage.Stage), stage => stage.Id);
        return [.. wanted.Select(key => known.TryGetValue(key, out var id)
            ? id
            : throw new StoreRuleException($"A row of the file: path '{key.Path}' with stage '{key.Stage}' is not in the store."))];
    }

    private static List<int> Segments(ApplyScope scope, IEnumerable<Segment> wanted)
    {
        var known = scope.Context.Segments.ToDictionary(segment => new Segment(segment.Kind, segment.Value));
        var ids = new List<int>();
        var next = known.Values.Select(segment => segment.Id).DefaultIfEmpty().Max();
        foreach (var segment in wanted)
        {
            if (!known.TryGetValue(segment, out var stored))
            {
                stored = new Model.StoredSegment { Id = ++next, Kind = segment.Kind, Value = segment.Value };
                scope.Context.Add(stored);
            }

            ids.Add(stored.Id);
        }

        scope.Context.SaveChanges();
        return ids;
    }

    private static void Fill(ApplyScope scope, string table, IEnumerable<int> ids)
    {
        using var insert = scope.Connection.Prepare($"INSERT INTO temp.{table} VALUES (?1, ?2)");
        var number = 0;
        foreach (var id in ids)
        {
            insert.Bind(1, ++number).Bind(2, id).Run();
        }
    }
}
