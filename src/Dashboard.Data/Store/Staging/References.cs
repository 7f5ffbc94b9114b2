using Dashboard.Core.Metrics;

namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The units, stages and segments that staged rows name, numbered as they come. They become the store's ids only when the batch is applied:
/// until then another import may add or remove them.
/// </summary>
internal sealed class References
{
    private readonly Dictionary<string, int> units = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<StageKey, int> stages = [];
    private readonly Dictionary<Segment, int> segments = [];
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    /// <summary>Unit codes in the order of their numbers, which start at 1.</summary>
    public IEnumerable<string> Units => units.Keys;

    /// <summary>Stages in the order of their numbers, which start at 1.</summary>
    public IEnumerable<StageKey> Stages => stages.Keys;

    /// <summary>Segments in the order of their numbers, which start at 1.</summary>
    public IEnumerable<Segment> Segments => segments.Keys;

    /// <summary>Words of a small vocabulary in the order of their numbers, which start at 1.</summary>
    public IEnumerable<string> Words => words.Keys;

    public int Unit(string code) => Number(units, code);

    /// <summary>The number of a stage; 0 when no path is named.</summary>
    public int Stage(string? path, string? stage) => path is null ? 0 : Number(stages, new StageKey(path, stage ?? ""));

    public int Segment(Segment segment) => Number(segments, segment);

    /// <summary>The number of a word; 0 for none.</summary>
    public int Word(string? word) => word is null ? 0 : Number(words, word);

    private static int Number<TKey>(Dictionary<TKey, int> numbers, TKey key)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers.Count + 1;
            numbers.Add(key, number);
        }

        return number;
    }
}

/// <summary>A stage by its codes; an empty stage code is the path's own place.</summary>
internal readonly record struct StageKey(string Path, string Stage)
{
    public bool Equals(StageKey other) =>
        string.Equals(Path, other.Path, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Stage, other.Stage, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() =>
        HashCode.Combine(Path.GetHashCode(StringComparison.OrdinalIgnoreCase), Stage.GetHashCode(StringComparison.OrdinalIgnoreCase));
}
