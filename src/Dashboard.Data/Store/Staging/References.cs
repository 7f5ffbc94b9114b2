using Dashboard.Core.Metrics;

namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The units, stages and segments that staged rows name, by numbers: the ids that the store has for them, or will give them if it does not know
/// them yet. They become ids only when the batch is applied, see <see cref="StagedIds"/>: until then another import may add or remove some.
/// </summary>
internal sealed class References(ExpectedIds expected)
{
    private readonly Numbers<string> units = new(expected.Units, StringComparer.OrdinalIgnoreCase);
    private readonly Numbers<StageKey> stages = new(expected.Stages);
    private readonly Numbers<Segment> segments = new(expected.Segments);
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private KeyValuePair<string?, int> lastWord;

    // Replaced as a whole, never changed: another thread looks words up while more are added.
    private string?[] wordsByNumber = [null];

    /// <summary>The units that have been named, in the order they were, with their numbers.</summary>
    public IReadOnlyCollection<KeyValuePair<string, int>> Units => units.Named;

    /// <summary>The stages that have been named.</summary>
    public IReadOnlyCollection<KeyValuePair<StageKey, int>> Stages => stages.Named;

    /// <summary>The segments that have been named.</summary>
    public IReadOnlyCollection<KeyValuePair<Segment, int>> Segments => segments.Named;

    public int Unit(string code) => units.Of(code);

    /// <summary>The number of a stage; 0 when no path is named.</summary>
    public int Stage(string? path, string? stage) => path is null ? 0 : stages.Of(new StageKey(path, stage ?? ""));

    public int Segment(Segment segment) => segments.Of(segment);

    /// <summary>The word of a number.</summary>
    public string? WordOf(int number) => Volatile.Read(ref wordsByNumber)[number];

    /// <summary>The number of a word of a small vocabulary; 0 for none.</summary>
    public int Word(string? word)
    {
        if (word is null)
        {
            return 0;
        }

        // Nearly all rows of a file say the same.
        if (ReferenceEquals(word, lastWord.Key))
        {
            return lastWord.Value;
        }

        if (!words.TryGetValue(word, out var number))
        {
            words.Add(word, number = words.Count + 1);
            Volatile.Write(ref wordsByNumber, [.. wordsByNumber, word]);
        }

        lastWord = new KeyValuePair<string?, int>(word, number);
        return number;
    }

    private sealed class Numbers<TKey>(IReadOnlyDictionary<TKey, int> known, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        private readonly Dictionary<TKey, int> named = new(comparer);
        private int last = known.Values.DefaultIfEmpty().Max();

        public IReadOnlyCollection<KeyValuePair<TKey, int>> Named => named;

        public int Of(TKey key)
        {
            if (!named.TryGetValue(key, out var number))
            {
                named.Add(key, number = known.TryGetValue(key, out var id) ? id : ++last);
            }

            return number;
        }
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
