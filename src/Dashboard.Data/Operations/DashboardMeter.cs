using System.Diagnostics.Metrics;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;

namespace Dashboard.Data.Operations;

/// <summary>
/// What the program counts of its own work, for whoever watches over it. Tags are words of the program: never a unit, a person or a file.
/// </summary>
public static class DashboardMeter
{
    /// <summary>What a listener asks for.</summary>
    public const string Name = "Dashboard";

    private const string Outcome = "outcome";
    private const string Failed = "failed";

    /// <summary>The kind of a file of which it cannot be told.</summary>
    private const string NoKind = "unknown";

    private static readonly string[] Ends = ["done", "done_with_rejected_rows", "cancelled", Failed];

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Imports = Meter.CreateCounter<long>("dashboard.imports", "{import}", "Imports that have ended, by kind and outcome.");

    private static readonly Counter<long> ImportRows = Meter.CreateCounter<long>("dashboard.import.rows", "{row}", "Rows of imports, by kind and what became of them.");

    private static readonly Histogram<double> ImportSeconds = Meter.CreateHistogram(
        "dashboard.import.duration",
        "s",
        "How long imports took, by kind.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600] });

    private static readonly Gauge<long> Sources = Meter.CreateGauge<long>("dashboard.sources", "{source}", "Sources of files, by how they stand.");

    private static readonly Counter<long> AuditFailures = Meter.CreateCounter<long>("dashboard.audit.failures", "{line}", "Lines of the audit that could not be written.");

    private static readonly Counter<long> Packs = Meter.CreateCounter<long>("dashboard.packs", "{file}", "Files of board packs that were made, by format.");

    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("dashboard.mails", "{letter}", "Letters, by whether the mail server took them.");

    private static readonly Counter<long> Bodies = Meter.CreateCounter<long>("dashboard.page.bodies", "{body}", "Bodies of pages that were shown, by whether they were kept or had to be drawn.");

    /// <summary>
    /// Counts nothing of all that whoever watches waits for: the first failure is then a rise, and not a series that begins at 1.
    /// </summary>
    public static void BeginAtZero()
    {
        foreach (var kind in Enum.GetValues<ImportKind>().Select(Word).Append(NoKind))
        {
            foreach (var end in Ends)
            {
                Imports.Add(0, OfKind(kind), new(Outcome, end));
            }
        }

        AuditFailures.Add(0);
        Mails.Add(0, new KeyValuePair<string, object?>(Outcome, "sent"));
        Mails.Add(0, new KeyValuePair<string, object?>(Outcome, Failed));
    }

    /// <summary>How the sources of files stand.</summary>
    /// <param name="states">The state of each.</param>
    public static void SourcesStand(IReadOnlyCollection<SourceState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        foreach (var state in Enum.GetValues<SourceState>())
        {
            var word = state == SourceState.OnTime ? "on_time" : state.ToString().ToLowerInvariant();
            Sources.Record(states.Count(one => one == state), new KeyValuePair<string, object?>("state", word));
        }
    }

    /// <summary>A file was refused before it could be imported.</summary>
    /// <param name="kind">What it holds; <c>null</c> when that cannot be told.</param>
    public static void ImportRefused(ImportKind? kind) => Imports.Add(1, OfKind(kind is { } known ? Word(known) : NoKind), new(Outcome, Failed));

    /// <summary>The body of a page was shown.</summary>
    /// <param name="kept">Whether it was drawn before.</param>
    public static void BodyShown(bool kept) => Bodies.Add(1, new KeyValuePair<string, object?>(Outcome, kept ? "kept" : "drawn"));

    /// <summary>Runs an import and counts how it ended.</summary>
    /// <param name="kind">What is imported.</param>
    /// <param name="clock">Measures how long it takes.</param>
    /// <param name="run">The import.</param>
    public static async Task<ImportResult> ImportAsync(ImportKind kind, TimeProvider clock, Func<Task<ImportResult>> run)
    {
        var started = clock.GetTimestamp();
        var ofKind = OfKind(Word(kind));
        var outcome = Failed;
        try
        {
            var result = await run();
            outcome = result.Rejected > 0 ? "done_with_rejected_rows" : "done";
            ImportRows.Add(result.Accepted, ofKind, new(Outcome, "accepted"));
            ImportRows.Add(result.Duplicates, ofKind, new(Outcome, "duplicate"));
            ImportRows.Add(result.Rejected, ofKind, new(Outcome, "rejected"));
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            Imports.Add(1, ofKind, new(Outcome, outcome));
            ImportSeconds.Record(clock.GetElapsedTime(started).TotalSeconds, ofKind);
        }
    }

    /// <summary>A line of the audit could not be written.</summary>
    public static void AuditLineLost() => AuditFailures.Add(1);

    /// <summary>A file of a pack was made.</summary>
    /// <param name="format">Its ending, as pptx.</param>
    public static void PackMade(string format) => Packs.Add(1, new KeyValuePair<string, object?>("format", format));

    /// <summary>A letter was given to the mail server.</summary>
    /// <param name="taken">Whether it took it.</param>
    public static void Mailed(bool taken) => Mails.Add(1, new KeyValuePair<string, object?>(Outcome, taken ? "sent" : Failed));

    private static string Word(ImportKind kind) => kind.ToString().ToLowerInvariant();

    private static KeyValuePair<string, object?> OfKind(string kind) => new("kind", kind);
}
