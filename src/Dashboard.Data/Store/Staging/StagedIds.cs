using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;

namespace Dashboard.Data.Store.Staging;

/// <summary>The store's ids of what staged rows name, by the numbers that stand in the rows. Number 0 stands for none and has the id 0.</summary>
internal sealed class StagedIds
{
    private readonly References references;
    private readonly int[]? units;
    private readonly int[]? stages;
    private readonly int[]? segments;

    private StagedIds(References references, int[]? units = null, int[]? stages = null, int[]? segments = null) =>
        (this.references, this.units, this.stages, this.segments) = (references, units, stages, segments);

    /// <summary>Whether the numbers are the ids.</summary>
    public bool AreExpected => !Moved().Any();

    /// <summary>The numbers themselves: the ids that are expected.</summary>
    public static StagedIds Expected(References references) => new(references);

    /// <summary>Finds the ids; segment values that are new are added to the store.</summary>
    /// <exception cref="StoreRuleException">A unit or a stage is not there.</exception>
    public static StagedIds Resolve(ApplyScope scope, References references) => new(
        references,
        ByNumber(references.Units, UnitsOf(scope, references.Units)),
        ByNumber(references.Stages, StagesOf(scope, references.Stages)),
        ByNumber(references.Segments, SegmentsOf(scope, references.Segments)));

    public int Unit(int number) => units is null ? number : units[number];

    public int Stage(int number) => stages is null ? number : stages[number];

    public int Segment(int number) => segments is null ? number : segments[number];

    public string? Word(int number) => references.WordOf(number);

    /// <summary>The numbers that are not the ids themselves, with the ids.</summary>
    public IEnumerable<(string Kind, int Number, int Id)> Moved() => Moved("unit", units).Concat(Moved("stage", stages)).Concat(Moved("segment", segments));

    private static IEnumerable<(string Kind, int Number, int Id)> Moved(string kind, int[]? ids) => (ids ?? [])
        .Select((id, number) => (kind, Number: number, Id: id))
        .Where(pair => pair.Id > 0 && pair.Id != pair.Number);

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
        named.Select(unit => scope.UnitOf(unit.Key, ""));

    private static IEnumerable<int> StagesOf(ApplyScope scope, IEnumerable<KeyValuePair<StageKey, int>> named)
    {
        var known = ExpectedIds.ReadStages(scope.Connection);
        return named.Select(stage => known.TryGetValue(stage.Key, out var id)
            ? id
            : throw StoreRuleException.Of(FileFaultKind.NoStage, stage.Key.Stage, stage.Key.Path));
    }

    private static List<int> SegmentsOf(ApplyScope scope, IEnumerable<KeyValuePair<Segment, int>> named)
    {
        var known = ExpectedIds.ReadSegments(scope.Connection);
        var ids = new List<int>();
        var next = known.Values.DefaultIfEmpty().Max();
        foreach (var (segment, _) in named)
        {
            if (!known.TryGetValue(segment, out var id))
            {
                id = ++next;
                scope.Connection.Execute(
                    "INSERT INTO segment_value (id, kind, value) VALUES (@id, @kind, @value)",
                    ("@id", id), ("@kind", segment.Kind.ToString()), ("@value", segment.Value));
            }

            ids.Add(id);
        }

        return ids;
    }
}
