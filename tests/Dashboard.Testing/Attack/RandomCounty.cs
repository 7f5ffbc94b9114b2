using System.Collections.Concurrent;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Store;

namespace Dashboard.Testing.Attack;

/// <summary>A small county by chance, the same for the same seed: its tree, a path, and what its people answered, in batches in order of days.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Minimum">k.</param>
/// <param name="Units">The tree: <c>county</c> and units below it, each after its parent; then where one of them hangs later.</param>
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

    private const string Tallied = "t";

    /// <summary>All that was answered.</summary>
    public IReadOnlyList<ResponseRow> Rows { get; } = [.. Batches.SelectMany(batch => batch)];

    /// <summary>The units' codes.</summary>
    public IReadOnlyList<string> Codes { get; } = [.. Units.Select(unit => unit.Code).Distinct()];

    /// <summary>New versions of metrics.</summary>
    public IReadOnlyList<MetricVersion> Versions { get; init; } = [];

    private readonly ConcurrentDictionary<(string Unit, DateOnly Day), IReadOnlySet<string>> subtrees = [];

    /// <summary>Whether a row stands for a person of whom another system has told no more than one answer, in a tally.</summary>
    public static bool IsTallied(ResponseRow row) => row.Id.StartsWith(Tallied, StringComparison.Ordinal);

    /// <summary>The version of a metric that a row has answered.</summary>
    public static int VersionOf(ResponseRow row, string metric) =>
        row.Answers.Where(answer => answer.Metric.Slug == metric).Select(answer => answer.Metric.Version).DefaultIfEmpty(1).Single();

    /// <summary>Which of the runs of comparable versions a version is of, from 0.</summary>
    public int RunOf(string metric, int version) => Breaks(metric).Count(broken => broken.Version <= version);

    /// <summary>The run of which a period tells: the newest that has begun.</summary>
    public int RunOf(string metric, Period period) => Breaks(metric).Count(broken => broken.ValidFrom < period.End);

    private IEnumerable<MetricVersion> Breaks(string metric) => Versions.Where(version =>
        version.Slug == metric && MetricCatalogue.IsBreak(ShippedCatalogue.Rows.Single(shipped => shipped.Slug == metric), version));

    /// <summary>The units below a unit, with it, as the tree is today.</summary>
    public IReadOnlySet<string> Subtree(string unit) => Subtree(unit, Today);

    /// <summary>The units below a unit, with it, as the tree is on a day.</summary>
    public IReadOnlySet<string> Subtree(string unit, DateOnly day) => subtrees.GetOrAdd((unit, day), _ =>
    {
        var parents = Units.GroupBy(row => row.Code).ToDictionary(rows => rows.Key, rows => ParentOn([.. rows], day));
        return parents.Keys.Where(IsWithin).ToHashSet();

        bool IsWithin(string code) => code == unit || (parents[code] is { } parent && IsWithin(parent));
    });

    private static string? ParentOn(UnitRow[] places, DateOnly day)
    {
        var row = places.LastOrDefault(place => (place.ValidFrom ?? DateOnly.MinValue) <= day) ?? places[0];
        return row.MergedInto is { } other && row.ValidTo <= day ? other : row.Parent;
    }

    /// <summary>Imports the tree and the path, then each batch.</summary>
    /// <param name="batches">Where they are staged.</param>
    /// <param name="imported">What is done after each batch; it is told how many there are.</param>
    public async Task ImportAsync(BatchStore batches, Func<int, Task> imported)
    {
        await AddAsync(batches, ImportKind.Units, batch => Units.ToList().ForEach(batch.Add));
        await AddAsync(batches, ImportKind.Paths, batch => Stages.ToList().ForEach(batch.Add));
        if (Versions.Count > 0)
        {
            await AddAsync(batches, ImportKind.Metrics, batch => Versions.ToList().ForEach(version => batch.Add(version)));
        }

        for (var count = 0; count < Batches.Count; count++)
        {
            await AddAsync(batches, ImportKind.Responses, batch => Batches[count].Where(row => !IsTallied(row)).ToList().ForEach(batch.Add));
            if (Batches[count].Any(IsTallied))
            {
                await AddAsync(batches, ImportKind.Tallies, batch => TalliesOf(Batches[count]).ForEach(batch.Add));
            }

            await imported(count + 1);
        }
    }

    /// <summary>Tallies of weeks; they are booked on the first day.</summary>
    private static List<TallyRow> TalliesOf(IReadOnlyList<ResponseRow> rows) =>
    [
        .. rows.Where(IsTallied).GroupBy(row => (row.Unit, row.Path, row.Stage, Day: LocalTime.DateOf(row.AnsweredAt), Answer: row.Answers.Single()))
            .Select(answer => new TallyRow(
                new Period(answer.Key.Day, answer.Key.Day.AddDays(7)), answer.Key.Unit, answer.Key.Path, answer.Key.Stage, answer.Key.Answer.Metric,
                answer.Key.Answer.Cell, answer.Count(), Segment: null)),
    ];

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

    /// <summary>
    /// The county of a seed to which more happens: a unit moves, another ends and is taken over, one metric gets a version that breaks its series
    /// and one a version that does not, and another system sends tallies.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="minimum">k; by chance when not given.</param>
    public static RandomCounty Changing(int seed, int? minimum = null)
    {
        var county = Of(seed, minimum);
        var random = new Random(-seed);
        MetricVersion[] versions = [Renewed(WellKnown.Nps, random), Renewed(WellKnown.Help, random) with { Question = Shipped(WellKnown.Help).Question }];
        return new RandomCounty(county.Seed, county.Minimum, Moved(county, random), county.Stages, [.. county.Batches.Select(
            batch => (IReadOnlyList<ResponseRow>)[.. batch.Concat(TalliedBeside(batch, random)).Select(row => Of(row, versions))])]) { Versions = versions };
    }

    private static MetricVersion Shipped(string metric) => ShippedCatalogue.Rows.Single(shipped => shipped.Slug == metric);

    private static MetricVersion Renewed(string metric, Random random) => Shipped(metric) with
    {
        Version = 2, ValidFrom = First.AddDays(random.Next(10, 90)), Question = new LocalizedText($"{metric}?"), MinChange = 0.5,
    };

    private static ResponseRow Of(ResponseRow row, MetricVersion[] versions) => row with
    {
        Answers = [.. row.Answers.Select(answer =>
            Array.Find(versions, version => version.Slug == answer.Metric.Slug && version.ValidFrom <= LocalTime.DateOf(row.AnsweredAt)) is { } version
                ? answer with { Metric = version }
                : answer)],
    };

    private static IEnumerable<ResponseRow> TalliedBeside(IReadOnlyList<ResponseRow> rows, Random random)
    {
        // Also where and when nobody answers.
        var (first, last) = (rows.Min(row => row.AnsweredAt), rows.Max(row => row.AnsweredAt));
        for (var count = random.Next(2, 9); count > 0; count--)
        {
            var like = rows[random.Next(rows.Count)];
            var day = LocalTime.DateOf(first.AddDays(random.Next((last - first).Days + 1)));
            var metric = Shipped(random.Next(3) == 0 ? WellKnown.Help : WellKnown.Nps);
            for (var people = random.Next(1, 7); people > 0; people--)
            {
                yield return like with
                {
                    Id = $"{Tallied}{count}-{people}", AnsweredAt = LocalTime.At(day.ToDateTime(new TimeOnly(0, 0))), FeedbackKind = null, Comment = null,
                    ContactRequested = false, ContactAnsweredAt = null, Answers = [new Answer(metric, random.Next(metric.Answers.Count))],
                };
            }
        }
    }

    private static List<UnitRow> Moved(RandomCounty county, Random random)
    {
        var units = county.Units.ToList();
        var moving = units[random.Next(1, units.Count)];
        var below = county.Subtree(moving.Code);
        var parents = units.Where(unit => !below.Contains(unit.Code) && unit.Code != moving.Parent).ToArray();
        var ending = units.Skip(1).Where(unit => unit != moving && county.Subtree(unit.Code).Count == 1).ToArray();
        var parent = parents.Length == 0 ? null : parents[random.Next(parents.Length)];
        if (ending.Length > 0 && ending[random.Next(ending.Length)] is var ended && ended != parent)
        {
            var others = units.Where(unit => unit != ended).ToArray();
            units[units.IndexOf(ended)] = ended with { ValidTo = First.AddDays(random.Next(10, 120)), MergedInto = others[random.Next(others.Length)].Code };
        }

        return parent is null ? units : [.. units, moving with { Parent = parent.Code, ValidFrom = First.AddDays(random.Next(10, 120)) }];
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
