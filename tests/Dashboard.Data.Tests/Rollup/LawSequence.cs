using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Rollup;

/// <summary>A random life of a store beside its <see cref="LawModel"/>; the same for the same seed. Its steps are told by a failure.</summary>
internal sealed class LawSequence
{
    private const string Rating = "rating";

    private static readonly string[] Units = ["county", "health", "social", "clinic", "ward", "home", "annex"];
    private static readonly Period[] Months = [.. Grain.Month.Split(new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 7, 1)))];

    private readonly TestStore store;
    private readonly Random random;
    private readonly LawModel model;
    private readonly List<string> steps = [];
    private readonly int structure;

    private LawSequence(TestStore store, int seed)
    {
        this.store = store;
        random = new Random(seed);
        model = new LawModel(store.Clock.Day);
        model.Batches.Add(new LawBatch(0, "test", [.. SampleCounty.Units, SampleCounty.Unit("annex", "ward"), Version(1, new DateOnly(2020, 1, 1), "good", "fair", "bad")]));
        structure = model.Batches.Count;
    }

    public static async Task RunAsync(int seed, int length)
    {
        await using var store = await TestStore.WithCountyAsync(minimumRespondents: 1);
        var life = new LawSequence(store, seed);
        await store.ImportAsync([(MetricVersion)life.model.Batches[0].Rows[^1]]);
        for (var step = 0; step < length; step++)
        {
            await life.StepAsync();
            await life.VerifyAsync(seed);
        }
    }

    private Task StepAsync() => random.Next(17) switch
    {
        < 5 => ImportAsync(ImportKind.Responses, Source(), [.. Responses()]),
        5 => RepeatAsync(),
        6 => ImportAsync(ImportKind.Tallies, Source(), [.. Tallies()]),
        7 => ImportAsync(ImportKind.Participation, Source(), [.. Events()]),
        8 or 9 or 10 => UndoAsync(),
        11 => EraseAsync(),
        12 or 13 => ImportAsync(ImportKind.Units, "units", [Move()]),
        14 => ImportAsync(ImportKind.Metrics, "metrics", [NewVersion()]),
        15 => ImportAsync(ImportKind.Responses, Source(), [SampleCounty.Unit("annex", "ward"), .. Responses().Select(row => row with { Unit = "annex" })]),
        _ => RemoveAsync(),
    };

    private async Task ImportAsync(ImportKind kind, string source, IReadOnlyList<object> rows)
    {
        steps.Add($"{kind} of {source}: {rows.Count} rows, {(rows.Count < 2 ? string.Join("; ", rows) : "")}");
        try
        {
            var applied = await store.ImportAsync(kind, batch => Add(batch, kind, rows), source);

            // Made by the way, a unit is what the model has from the start.
            model.Batches.Add(new LawBatch(applied.Batch, source, [.. rows.Where(row => kind != ImportKind.Responses || row is not UnitRow)]));
            steps[^1] += $" -> {applied}";
        }
        catch (StoreRuleException refusal) when (kind is ImportKind.Units or ImportKind.Metrics)
        {
            steps[^1] += $" -> {refusal.Message}";
        }
    }

    private static void Add(StagedBatch batch, ImportKind kind, IReadOnlyList<object> rows)
    {
        foreach (var row in rows)
        {
            switch (row)
            {
                case UnitRow unit when kind == ImportKind.Responses: batch.AddMissing(unit); break;
                case UnitRow unit: batch.Add(unit); break;
                case MetricVersion version: batch.Add(version); break;
                case ResponseRow response: batch.Add(response); break;
                case TallyRow tally: batch.Add(tally); break;
                case ParticipationRow held: batch.Add(held); break;
            }
        }
    }

    /// <summary>An earlier file once more, as far as its answers still fit the versions of their days.</summary>
    private async Task RepeatAsync()
    {
        var earlier = model.Batches.Skip(structure).Where(batch => batch.Rows is [ResponseRow, ..]).ToList();
        if (earlier.Count > 0)
        {
            var batch = earlier[random.Next(earlier.Count)];
            var units = (await store.SnapshotAsync()).Units;
            await ImportAsync(ImportKind.Responses, batch.Source, [.. batch.Rows.OfType<ResponseRow>().Where(row => units.Find(row.Unit) is not null).Select(Again)]);
        }
    }

    private ResponseRow Again(ResponseRow row) => row with
    {
        Answers = [.. row.Answers.Select(answer => answer.Metric.Slug != Rating ? answer : Answer(
            LocalTime.DateOf(row.AnsweredAt), answer.Metric.Answers[answer.Cell].Value)).OfType<Answer>()],
    };

    private async Task UndoAsync()
    {
        var standing = model.Batches.Skip(structure).ToList();
        if (standing.Count == 0)
        {
            return;
        }

        var batch = standing[random.Next(standing.Count)];
        steps.Add($"undo {batch.Id}");
        try
        {
            steps[^1] += $" -> {await store.Get<BatchUndo>().UndoAsync(batch.Id, CancellationToken.None)}";
            model.Batches.Remove(batch);
        }
        catch (StoreRuleException refusal) when (batch.Rows is [UnitRow or MetricVersion])
        {
            steps[^1] += $" -> {refusal.Message}";
        }
    }

    private async Task EraseAsync()
    {
        var keys = model.Responses().Keys.Order().ToList();
        if (keys.Count > 0)
        {
            var (source, id) = keys[random.Next(keys.Count)];
            steps.Add($"erase {source} {id}");
            await store.Get<ResponseErasure>().EraseAsync(source, [id], CancellationToken.None);
            model.Erased.Add((source, id));
        }
    }

    private async Task RemoveAsync()
    {
        steps.Add("remove b");
        try
        {
            await store.Get<SourceRemoval>().RemoveAsync("b", CancellationToken.None);
            model.Batches.RemoveAll(batch => batch.Source == "b");
        }
        catch (StoreRuleException refusal)
        {
            // It made the annex, which the other source has come to use.
            steps[^1] += $" -> {refusal.Message}";
        }
    }

    private async Task VerifyAsync(int seed)
    {
        var faults = new List<string>(await store.CheckAsync());
        var units = (await store.SnapshotAsync()).Units;
        foreach (var unit in Units.Where(code => units.Find(code) is not null))
        {
            foreach (var then in new[] { false, true })
            {
                await CompareAsync(WellKnown.Responses, unit, then, month => (null, model.ResponseCount(unit, month, then)), faults);
                await CompareAsync(WellKnown.Nps, unit, then, month => model.Nps(unit, month, then), faults);
                await CompareAsync(Rating, unit, then, month => model.Share(Rating, unit, month, then), faults);
                await CompareAsync(WellKnown.Visits, unit, then, month => (null, model.TallyCount(WellKnown.Visits, unit, month, then)), faults);
                await CompareAsync(WellKnown.Participants, unit, then, month => (null, model.EventCount(unit, month, then, row => row.Participants)), faults);
            }
        }

        Assert.True(
            faults.Count == 0,
            $"Seed {seed}, after step {steps.Count}:\n{string.Join('\n', faults.Take(12))}\nThe steps:\n{string.Join('\n', steps.Select((step, i) => $"{i + 1}. {step}"))}");
    }

    private async Task CompareAsync(string metric, string unit, bool then, Func<Period, (long? N, double? Value)> wanted, List<string> faults)
    {
        var series = (await store.Get<SeriesQuery>().AskAsync(
            Scope.WholeTree,
            new SeriesQuestion(metric, Unit: unit, From: Months[0].Start, To: Months[^1].End, Tree: then ? TreeTime.Then : TreeTime.Today),
            CancellationToken.None)).Asked;
        foreach (var (month, point) in Months.Zip(series.Points))
        {
            var (n, value) = wanted(month);
            var isCount = n is null;
            if ((isCount ? 0 : n) != (isCount ? 0 : point.Figure.N ?? 0) || Math.Abs((value ?? 0) - (point.Figure.Value ?? 0)) > 1e-9)
            {
                faults.Add($"{metric} of {unit} in {month}, tree {(then ? "then" : "today")}: {point.Figure}, a recount gives n {n}, value {value}");
            }
        }
    }

    private string Source() => random.Next(2) == 0 ? "a" : "b";

    private IEnumerable<ResponseRow> Responses() => RandomResponses.Of(random.Next(), random.Next(1, 25), firstId: random.Next(1, 30)).Select(row =>
        random.Next(3) == 0
        && model.VersionAt(Rating, LocalTime.DateOf(row.AnsweredAt)) is { } version
        && Answer(LocalTime.DateOf(row.AnsweredAt), version.Answers[random.Next(version.Answers.Count)].Value) is { } rating
            ? row with { Answers = [.. row.Answers, rating] }
            : row);

    private Answer? Answer(DateOnly day, string value) =>
        model.VersionAt(Rating, day) is { } version && version.CellOf(value) is >= 0 and var cell ? new Answer(version, cell) : null;

    private List<TallyRow> Tallies() => [.. Enumerable.Range(0, 8).Select(_ =>
    {
        var slug = random.Next(2) == 0 ? WellKnown.Visits : WellKnown.Nps;
        var metric = ShippedCatalogue.Rows.Single(row => row.Slug == slug);
        return new TallyRow(
            Grain.Month.PeriodOf(new DateOnly(2026, random.Next(1, 6), 1)),
            random.Next(2) == 0 ? "ward" : "home",
            random.Next(2) == 0 ? "hip" : null,
            Stage: null,
            metric,
            metric.Kind == MetricKind.Count ? 0 : random.Next(11),
            random.Next(50),
            random.Next(2) == 0 ? new Segment(SegmentKind.AgeBand, "65+") : null);
    })];

    private List<ParticipationRow> Events() => [.. Enumerable.Range(0, 4).Select(_ => new ParticipationRow(
        random.Next(6).ToString(CultureInfo.InvariantCulture), "Raati", "panel", "dialogue", Mode: null, random.Next(2) == 0 ? "ward" : "county",
        random.Next(2) == 0 ? "hip" : null, Partner: null, PlannedOn: null, PlannedUse: null, Date: new DateOnly(2026, random.Next(1, 6), 3), Invited: null,
        Participants: random.Next(30), AgeBands: [], Languages: [], Decision: random.Next(2) == 0 ? "Kyllä" : null, DecidedOn: null, ToldOn: null,
        ToldWhere: null, HeardYes: 3, HeardAsked: 4, Lesson: null))];

    /// <summary>A unit moves, is merged or closes, or its first validity is put right; what would make a circle is refused.</summary>
    private UnitRow Move()
    {
        var unit = Units[random.Next(3, 6)];
        var day = new DateOnly(2026, random.Next(1, 9), random.Next(1, 28));
        var other = Units[random.Next(1, 6)];
        var row = SampleCounty.Unit(unit, random.Next(2) == 0 ? "health" : "social");
        return random.Next(4) switch
        {
            0 when other != unit => row with { ValidTo = day, MergedInto = other },
            1 => row with { ValidFrom = day, ValidTo = day.AddDays(40) },
            2 when other != unit => row with { ValidFrom = day, Parent = other },
            _ => row with { ValidFrom = day },
        };
    }

    private MetricVersion NewVersion()
    {
        var versions = model.Versions(Rating);
        var day = new DateOnly(2026, random.Next(1, 9), random.Next(1, 28));
        string[] answers = random.Next(4) switch
        {
            0 => ["good", "fair", "bad", "don't know"],
            1 => ["bad", "good", "fair"],
            2 => ["good", "bad"],
            _ => ["good", "fair", "bad"],
        };
        return Version(random.Next(2) == 0 ? versions.Count + 1 : random.Next(1, versions.Count + 1), day, answers);
    }

    private MetricVersion Version(int version, DateOnly from, params string[] answers) => new()
    {
        Slug = Rating,
        Version = version,
        ValidFrom = from,
        Kind = MetricKind.Categories,
        Name = new LocalizedText("Arvio"),
        Answers = [.. answers.Select(answer => new AnswerOption(answer, answer switch
        {
            "good" => AnswerRole.Positive,
            "fair" => random.Next(2) == 0 ? AnswerRole.Neutral : AnswerRole.LeftOut,
            "bad" => AnswerRole.Negative,
            _ => AnswerRole.LeftOut,
        }))],
    };
}
