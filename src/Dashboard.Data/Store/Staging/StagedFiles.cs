namespace Dashboard.Data.Store.Staging;

/// <summary>What a batch keeps in temporary files: responses, tallies and rejected rows.</summary>
internal sealed class StagedFiles : IDisposable
{
    private readonly TemporaryFile tallies;
    private readonly TemporaryFile rejected;

    public StagedFiles(string folder)
    {
        (tallies, rejected) = (new TemporaryFile(folder), new TemporaryFile(folder));
        Tallies = new SpoolWriter(tallies.FilePath);
        Rejected = new SpoolWriter(rejected.FilePath);
    }

    /// <summary>The responses, or <c>null</c> when there are none.</summary>
    public StagedResponses? Responses { get; set; }

    public SpoolWriter Tallies { get; }

    public SpoolWriter Rejected { get; }

    /// <summary>Ends staging; from now on the rows can be read, any number of times.</summary>
    public void Complete()
    {
        Tallies.Complete();
        Rejected.Complete();
        Responses?.Complete();
    }

    public SpoolReader ReadTallies() => new(tallies.FilePath);

    public SpoolReader ReadRejected() => new(rejected.FilePath);

    public void Dispose()
    {
        Responses?.Dispose();
        Tallies.Dispose();
        Rejected.Dispose();
        tallies.Dispose();
        rejected.Dispose();
    }
}
