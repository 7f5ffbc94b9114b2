namespace Dashboard.Data.Import;

/// <summary>Counts the rows of an import and tells how far it is, about ten times a second.</summary>
internal sealed class ImportMeter(IProgress<ImportProgress>? progress, TimeProvider time, long bytesTotal)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private long bytesRead;
    private long reportedAt = time.GetTimestamp();

    /// <summary>Rows read.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Counts rows that have been read.</summary>
    public void Add(long rows, long rejected, long bytes)
    {
        Rows += rows;
        Rejected += rejected;
        bytesRead = bytes;
        if (time.GetElapsedTime(reportedAt) >= Interval)
        {
            Report(ImportStep.Reading);
        }
    }

    /// <summary>Tells of a step at once.</summary>
    public void Report(ImportStep step)
    {
        reportedAt = time.GetTimestamp();
        progress?.Report(new ImportProgress(step, step == ImportStep.Reading ? bytesRead : bytesTotal, bytesTotal, Rows, Rejected));
    }
}
