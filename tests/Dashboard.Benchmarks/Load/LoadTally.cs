using System.Collections.Concurrent;
using System.Diagnostics;

namespace Dashboard.Benchmarks.Load;

/// <summary>What all readers met since it was begun anew.</summary>
internal sealed class LoadTally
{
    private ConcurrentBag<double> pages = [];
    private ConcurrentBag<string> faults = [];
    private long since = Stopwatch.GetTimestamp();

    public void Add(bool isPage, double milliseconds, string? fault)
    {
        if (isPage)
        {
            pages.Add(milliseconds);
        }

        if (fault is not null)
        {
            faults.Add(fault);
        }
    }

    /// <summary>Forgets what was met so far, and tells it.</summary>
    public LoadFigures Begin()
    {
        var (met, wrong) = (Interlocked.Exchange(ref pages, []), Interlocked.Exchange(ref faults, []));
        var before = Interlocked.Exchange(ref since, Stopwatch.GetTimestamp());
        return new LoadFigures([.. met], [.. wrong], Stopwatch.GetElapsedTime(before));
    }
}

/// <summary>What readers met for a while.</summary>
/// <param name="Pages">Milliseconds of each page, from asked to its last byte.</param>
/// <param name="Faults">What was answered with an error, or not at all.</param>
/// <param name="For">How long.</param>
internal sealed record LoadFigures(IReadOnlyList<double> Pages, IReadOnlyList<string> Faults, TimeSpan For);
