using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Dashboard.Data.Actions;
using Dashboard.Data.Import;
using Dashboard.Data.Notes;
using Dashboard.Data.Participation;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Demo;

/// <summary>How far a fill is.</summary>
/// <param name="Done">Responses in the store.</param>
/// <param name="Total">Responses when it is full.</param>
/// <param name="PerSecond">Responses stored a second since the fill began.</param>
public sealed record DemoProgress(long Done, long Total, double PerSecond);

/// <summary>What a fill did.</summary>
/// <param name="Plan">The demo the store now holds.</param>
/// <param name="Added">Responses added; 0 when it was full already.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record DemoFill(DemoPlan Plan, long Added, double Seconds);

/// <summary>
/// Brings the demo county into the store and takes it out again. It comes as a row of batches, the structure first and then the responses
/// month by month, the newest first. Each batch is stored once: an interrupted fill goes on where it stopped, with the plan it began with.
/// </summary>
public sealed class DemoFiller(
    BatchStore batches, BatchQuery batchQuery, StoreSnapshots snapshots, NoteWriter notes, ActionWriter actions, EventWriter events, SourceRemoval removal,
    TimeProvider clock)
{
    /// <summary>The source all demo rows come from.</summary>
    public const string Source = "demo";

    // The first batch carries the plan in its file name and is found by this.
    private const string FirstBatch = "demo";

    /// <summary>The demo the store holds or has begun to hold, or <c>null</c>.</summary>
    public async Task<DemoPlan?> PlanAsync(CancellationToken cancellation) =>
        await batches.FindByFileAsync(ImportKind.Units, Source, FirstBatch, cancellation) is { } first
        && await batchQuery.FindAsync(first, cancellation) is { } batch
            ? DemoPlan.Parse(batch.FileName)
            : null;

    /// <summary>Fills the store, or goes on with a fill that was interrupted. A full store is left as it is.</summary>
    /// <param name="seed">The seed; <c>null</c> for that of the demo already there, else the default.</param>
    /// <param name="responses">The number of responses; <c>null</c> as for the seed.</param>
    /// <param name="progress">Told at the start and after each month.</param>
    /// <param name="cancellation">Stops between batches; what is stored stays.</param>
    /// <exception cref="StoreRuleException">The store holds another demo, or units, paths or metrics of its own by the demo's names.</exception>
    public async Task<DemoFill> FillAsync(int? seed, int? responses, IProgress<DemoProgress>? progress, CancellationToken cancellation)
    {
        var begun = await PlanAsync(cancellation);
        var plan = begun ?? DemoPlan.Now(clock, seed ?? DemoPlan.DefaultSeed, responses ?? DemoPlan.DefaultResponses);
        if ((seed ?? plan.Seed) != plan.Seed || (responses ?? plan.Responses) != plan.Responses)
        {
            throw new StoreRuleException($"The store holds another demo ({plan.Name}). Remove it first: demo --remove.");
        }

        var meter = new Meter(plan.Responses, progress);
        meter.Report();
        var county = new DemoCounty(plan);
        if (begun is null)
        {
            RefuseClash(county, await snapshots.CurrentAsync(cancellation));
        }

        await FillStructureAsync(county, cancellation);
        await notes.WriteOnceAsync(Source, DemoNotes.Of(plan), cancellation);
        await actions.WriteOnceAsync(Source, DemoActions.Of(plan), cancellation);
        await events.WriteOnceAsync(Source, DemoPlannedEvents.Of(plan), cancellation);
        var missing = await MissingMonthsAsync(county, meter, cancellation);
        await FillMonthsAsync(county, missing, meter, cancellation);
        await FillCountsAsync(county, cancellation);
        return new DemoFill(plan, meter.Added, meter.Seconds);
    }

    /// <summary>Takes the demo out and leaves every other row. Returns the number of responses removed.</summary>
    public async Task<long> RemoveAsync(CancellationToken cancellation)
    {
        if (await PlanAsync(cancellation) is { } plan && DemoPublished.Closed((await snapshots.CurrentAsync(cancellation)).Metrics) is [_, ..] closed)
        {
            await using var batch = await StageAsync(closed, (batch, row) => batch.Add(row), OriginOf(plan, ImportKind.Metrics, "Closed"), cancellation);
            await batch.ApplyAsync(cancellation);
        }

        return await removal.RemoveAsync(Source, cancellation);
    }

    // A real unit by the same code would become part of the demo county, and the demo's removal would not undo it.
    private static void RefuseClash(DemoCounty county, StoreSnapshot snapshot)
    {
        var clash = county.Units.Select(unit => unit.Code).FirstOrDefault(code => snapshot.Units.Find(code) is not null)
            ?? county.Stages.Select(stage => stage.Path).FirstOrDefault(path => snapshot.FindPath(path) is not null)
            ?? county.Metrics.Select(metric => metric.Slug).FirstOrDefault(slug => snapshot.Metrics.Newest(slug) is not null);
        if (clash is not null)
        {
            throw new StoreRuleException($"The store has a '{clash}' of its own, and so has the demo county. Fill another store (Store:Path).");
        }
    }

    private async Task FillStructureAsync(DemoCounty county, CancellationToken cancellation)
    {
        await StoreAsync(county.Units, (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Units) with { FileHash = FirstBatch }, cancellation);
        await StoreAsync(county.Metrics, (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Metrics), cancellation);
        var shipped = (await snapshots.CurrentAsync(cancellation)).Metrics;
        await StoreAsync(DemoPublished.Opened(shipped), (batch, row) => batch.Add(row), OriginOf(county.Plan, ImportKind.Metrics, "Published"), cancellation);
        await StoreAsync(county.Stages, (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Paths), cancellation);
        await StoreAsync(county.Targets, (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Targets), cancellation);
        await StoreAsync(county.Goals, (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Programme), cancellation);
    }

    private async Task FillCountsAsync(DemoCounty county, CancellationToken cancellation)
    {
        await StoreAsync(county.Participation(), (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Participation), cancellation);
        await StoreAsync(county.Stocks(), (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Stocks), cancellation);
        await StoreAsync(county.Tallies(), (batch, row) => batch.Add(row), OriginOf(county, ImportKind.Tallies), cancellation);
    }

    private async Task StoreAsync<T>(IEnumerable<T> rows, Action<StagedBatch, T> add, BatchOrigin origin, CancellationToken cancellation)
    {
        if (await batches.FindByFileAsync(origin.Kind, Source, origin.FileHash!, cancellation) is not null)
        {
            return;
        }

        await using var batch = await StageAsync(rows, add, origin, cancellation);
        await batch.ApplyAsync(cancellation);
    }

    private async Task<IReadOnlyList<int>> MissingMonthsAsync(DemoCounty county, Meter meter, CancellationToken cancellation)
    {
        var missing = new List<int>();
        for (var month = 0; month < DemoPlan.Months; month++)
        {
            var origin = OriginOf(county, month);
            if (await batches.FindByFileAsync(origin.Kind, Source, origin.FileHash!, cancellation) is null)
            {
                missing.Add(month);
            }
            else
            {
                meter.Skip(county.ResponseCount(month));
            }
        }

        return missing;
    }

    // One month is made and staged while the one before is being applied.
    private async Task FillMonthsAsync(DemoCounty county, IReadOnlyList<int> months, Meter meter, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var staged = Channel.CreateBounded<StagedBatch>(1);
        var staging = Task.Run(() => StageMonthsAsync(county, months, staged.Writer, stop.Token), cancellation);
        try
        {
            await foreach (var batch in staged.Reader.ReadAllAsync(cancellation))
            {
                await using (batch)
                {
                    meter.Add((await batch.ApplyAsync(cancellation)).Accepted);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await staging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (staged.Reader.TryRead(out var left))
            {
                await left.DisposeAsync();
            }
        }
    }

    private async Task StageMonthsAsync(DemoCounty county, IReadOnlyList<int> months, ChannelWriter<StagedBatch> staged, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            foreach (var month in months)
            {
                var batch = await StageAsync(county.Responses(month), (batch, row) => batch.Add(row), OriginOf(county, month), cancellation);
                try
                {
                    await staged.WriteAsync(batch, cancellation);
                }
                catch
                {
                    await batch.DisposeAsync();
                    throw;
                }
            }
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            staged.Complete(failure);
        }
    }

    private async Task<StagedBatch> StageAsync<T>(IEnumerable<T> rows, Action<StagedBatch, T> add, BatchOrigin origin, CancellationToken cancellation)
    {
        var batch = await batches.StageAsync(origin, cancellation);
        try
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                add(batch, row);
            }

            return batch;
        }
        catch
        {
            await batch.DisposeAsync();
            throw;
        }
    }

    private static BatchOrigin OriginOf(DemoCounty county, int month) =>
        OriginOf(county.Plan, ImportKind.Responses, string.Create(CultureInfo.InvariantCulture, $"Responses {county.Plan.Month(month).Start:yyyy-MM}"));

    private static BatchOrigin OriginOf(DemoCounty county, ImportKind kind) => OriginOf(county.Plan, kind, kind.ToString());

    private static BatchOrigin OriginOf(DemoPlan plan, ImportKind kind, string part) =>
        new(kind, Source, $"{part} ({plan.Name})", $"{part} ({plan.Name})", Demo: true);

    private sealed class Meter(long total, IProgress<DemoProgress>? progress)
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private long skipped;

        public long Added { get; private set; }

        public double Seconds => watch.Elapsed.TotalSeconds;

        public void Skip(long responses)
        {
            skipped += responses;
            Report();
        }

        public void Add(long responses)
        {
            Added += responses;
            Report();
        }

        public void Report() => progress?.Report(new DemoProgress(skipped + Added, total, Added / Math.Max(Seconds, 0.001)));
    }
}
