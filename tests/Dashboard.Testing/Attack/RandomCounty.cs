using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Store;

namespace Dashboard.Testing.Attack;

/// <summary>A small county by chance, the same for the same seed: its tree, a path, and what its people answered, in batches in order of days.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Minimum">k.</param>
/// <param name="Units">The tree: <c>county</c> and units below it, each after its parent.</param>
/// <param name="Stages">The stages of the path <c>hip</c>.</param>
/// <param name="Batches">What is imported one after the other; no day is in two of them.</param>
public sealed record RandomCounty(
    int Seed, int Minimum, IReadOnlyList<UnitRow> Units, IReadOnlyList<StageRow> Stages, IReadOnlyList<IReadOnlyList<ResponseRow>> Batches)
{
    /// <summary>The first day on which somebody may answer.</summary>
    public static DateOnly First { get; } = new(2026, 1, 5);

    /// <summary>A day by which all of it is settled.</summary>
    public static DateOnly Today { get; } = new(2026, 7, 20);

    /// <summary>Days after which a contact request may have been answered.</summary>
    public static IReadOnlyList<int> AnsweredAfter { get; } = [1, 5, 20];

    /// <summary>All that was answered.</summary>
    public IReadOnlyList<ResponseRow> Rows { get; } = [.. Batches.SelectMany(batch => batch)];

    private readonly Dictionary<string, IReadOnlySet<string>> subtrees = [];

    /// <summary>The units below a unit, with it.</summary>
    public IReadOnlySet<string> Subtree(string unit)
    {
        if (subtrees.TryGetValue(unit, out var known))
        {
            return known;
        }

        var found = new HashSet<string> { unit };
        foreach (var row in Units.Where(row => row.Parent is { } parent && found.Contains(parent)))
        {
            found.Add(row.Code);
        }

        subtrees.Add(unit, found);
        return found;
    }

    /// <summary>Imports the tree and the path, then each batch.</summary>
    /// <param name="batches">Where they are staged.</param>
    /// <param name="imported">What is done after each batch; it is told how many there are.</param>
    public async Task ImportAsync(BatchStore batches, Func<int, Task> imported)
    {
        await AddAsync(batches, ImportKind.Units, batch => Units.ToList().ForEach(batch.Add));
        await AddAsync(batches, ImportKind.Paths, batch => Stages.ToList().ForEach(batch.Add));
        for (var count = 0; count < Batches.Count; count++)
        {
            await AddAsync(batches, ImportKind.Responses, batch => Batches[count].ToList().ForEach(batch.Add));
            await imported(count + 1);
        }
    }

    private static async Task AddAsync(BatchStore batches, ImportKind kind, Action<StagedBatch> add)
    {
        await using var batch = await batches.StageAsync(new BatchOrigin(kind, "attack", $"{kind}.csv", FileHash: null), CancellationToken.None);
        add(batch);
        await batch.ApplyAsync(CancellationToken.None);
    }

    /// <summary>The county of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="minimum">k; by chance when not given.</param>
    public static RandomCounty Of(int seed, int? minimum = null)
    {
        var random = new Random(seed);
        var k = minimum ?? random.Next(2, 7);
        var units = UnitsOf(random);
        string[] stages = [.. Enumerable.Range(1, random.Next(1, 3)).Select(number => $"s{number}")];
        var rows = new RandomPeople(random, [.. units.Select(unit => unit.Code)], stages).Of(random.Next(120, 320), days: random.Next(30, 175));
        return new RandomCounty(seed, k, units, [.. stages.Select((stage, at) => Stage(stage, at + 1, units[random.Next(units.Count)].Code))], Cut(random, rows));
    }

    private static List<UnitRow> UnitsOf(Random random)
    {
        var units = new List<UnitRow> { SampleCounty.Unit("county", null) };
        var depth = new Dictionary<string, int> { ["county"] = 1 };
        for (var (count, deepest) = (random.Next(2, 8), random.Next(2, 5)); count > 0; count--)
        {
            var parents = units.Where(unit => depth[unit.Code] < deepest).ToList();
            var (code, parent) = ($"u{units.Count}", parents[random.Next(parents.Count)].Code);
            units.Add(SampleCounty.Unit(code, parent));
            depth.Add(code, depth[parent] + 1);
        }

        return units;
    }

    private static StageRow Stage(string code, int order, string owner) =>
        new("hip", new LocalizedText("Lonkka"), code, order, new LocalizedText(code), owner, ExternalOwner: null, Coordinator: null);

    /// <summary>One to four batches, cut between two days.</summary>
    private static List<IReadOnlyList<ResponseRow>> Cut(Random random, IReadOnlyList<ResponseRow> rows)
    {
        var count = random.Next(1, 5);
        var ends = Enumerable.Range(1, count - 1).Select(_ => rows[random.Next(rows.Count)].AnsweredAt).Order().ToList();
        return [.. rows.GroupBy(row => ends.Count(end => row.AnsweredAt > end)).OrderBy(batch => batch.Key).Select(batch => (IReadOnlyList<ResponseRow>)[.. batch])];
    }
}
