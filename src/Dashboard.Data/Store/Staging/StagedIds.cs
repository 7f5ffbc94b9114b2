using Dashboard.Core.Metrics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Staging;

/// <summary>The store's ids of what staged rows name by number. Number 0 stands for none and has the id 0.</summary>
internal sealed class StagedIds
{
    private StagedIds(int[] units, int[] stages, int[] segments, string?[] words) =>
        (Units, Stages, Segments, Words) = (units, stages, segments, words);

    public int[] Units { get; }

    public int[] Stages { get; }

    public int[] Segments { get; }

    public string?[] Words { get; }

    /// <summary>Finds the ids; segment values that are new are added to the store.</summary>
    /// <exception cref="StoreRuleException">A unit or a stage is not there.</exception>
    public static StagedIds Resolve(ApplyScope scope, References references) => new(
        [0, .. references.Units.Select(code => scope.UnitOf(code, "A row of the file"))],
        [0, .. StagesOf(scope, references.Stages)],
        [0, .. SegmentsOf(scope, references.Segments)],
        [null, .. references.Words]);

    private static List<int> StagesOf(ApplyScope scope, IEnumerable<StageKey> wanted)
    {
        var known = scope.Context.Stages.AsNoTracking()
            .Join(scope.Context.Paths, stage => stage.PathId, path => path.Id, (stage, path) => new { path.Code, Stage = stage.Code, stage.Id })
            .ToDictionary(stage => new StageKey(stage.Code, stage.Stage), stage => stage.Id);
        return [.. wanted.Select(key => known.TryGetValue(key, out var id)
            ? id
            : throw new StoreRuleException($"A row of the file: path '{key.Path}' with stage '{key.Stage}' is not in the store."))];
    }

    private static List<int> SegmentsOf(ApplyScope scope, IEnumerable<Segment> wanted)
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
}
