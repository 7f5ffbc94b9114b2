using Dashboard.Core.Metrics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Staging;

/// <summary>The store's ids of what staged rows name, by the numbers that stand in the rows. Number 0 stands for none and has the id 0.</summary>
internal sealed class StagedIds
{
    private StagedIds(int[] units, int[] stages, int[] segments, string?[] words) =>
        (Units, Stages, Segments, Words) = (units, stages, segments, words);

    public int[] Units { get; }

    public int[] Stages { get; }

    public int[] Segments { get; }

    public string?[] Words { get; }

    /// <summary>The numbers themselves: the ids that are expected.</summary>
    public static StagedIds Expected(References references) => new(
        ByNumber(references.Units, references.Units.Select(name => name.Value)),
        ByNumber(references.Stages, references.Stages.Select(name => name.Value)),
        ByNumber(references.Segments, references.Segments.Select(name => name.Value)),
        [null, .. references.Words]);

    /// <summary>Whether the numbers are the ids.</summary>
    public bool AreExpected => !Moved(Units).Concat(Moved(Stages)).Concat(Moved(Segments)).Any();

    /// <summary>Finds the ids; segment values that are new are added to the store.</summary>
    /// <exception cref="StoreRuleException">A unit or a stage is not there.</exception>
    public static StagedIds Resolve(ApplyScope scope, References references) => new(
        ByNumber(references.Units, UnitsOf(scope, references.Units)),
        ByNumber(references.Stages, StagesOf(scope, references.Stages)),
        ByNumber(references.Segments, SegmentsOf(scope, references.Segments)),
        [null, .. references.Words]);

    /// <summary>The numbers that are not the ids themselves, with the ids.</summary>
    public static IEnumerable<(int Number, int Id)> Moved(int[] ids) =>
        ids.Select((id, number) => (Number: number, Id: id)).Where(pair => pair.Id > 0 && pair.Id != pair.Number);

    private static int[] ByNumber<TKey>(IReadOnlyCollection<KeyValuePair<TKey, int>> named, IEnumerable<int> ids)
    {
        var byNumber = new int[named.Select(name => name.Value).DefaultIfEmpty().Max() + 1];
        foreach (var (name, id) in named.Zip(ids))
        {
            byNumber[name.Value] = id;
        }

        return byNumber;
    }

    private static IEnumerable<int> UnitsOf(ApplyScope scope, IEnumerable<KeyValuePair<string, int>> named) =>
        named.Select(unit => scope.UnitOf(unit.Key, "A row of the file"));

    private static IEnumerable<int> StagesOf(ApplyScope scope, IEnumerable<KeyValuePair<StageKey, int>> named)
    {
        var known = scope.Context.Stages.AsNoTracking()
            .Join(scope.Context.Paths, stage => stage.PathId, path => path.Id, (stage, path) => new { path.Code, Stage = stage.Code, stage.Id })
            .ToDictionary(stage => new StageKey(stage.Code, stage.Stage), stage => stage.Id);
        return named.Select(stage => known.TryGetValue(stage.Key, out var id)
            ? id
            : throw new StoreRuleException($"A row of the file: path '{stage.Key.Path}' with stage '{stage.Key.Stage}' is not in the store."));
    }

    private static List<int> SegmentsOf(ApplyScope scope, IEnumerable<KeyValuePair<Segment, int>> named)
    {
        var known = scope.Context.Segments.ToDictionary(segment => new Segment(segment.Kind, segment.Value));
        var ids = new List<int>();
        var next = known.Values.Select(segment => segment.Id).DefaultIfEmpty().Max();
        foreach (var (segment, _) in named)
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
