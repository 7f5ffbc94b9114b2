namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The temporary files of one batch: responses, tallies and rejected rows, each one after another, the responses' keys, and where the database
/// takes them from there the responses in tables of its own.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    private readonly TemporaryFile responses;
    private readonly TemporaryFile tallies;
    private readonly TemporaryFile rejected;

    public StagedFiles(string folder, ExpectedIds expected, StagedTable? table)
    {
        (responses, tallies, rejected) = (new TemporaryFile(folder), new TemporaryFile(folder), new TemporaryFile(folder));
        Responses = new SpoolWriter(responses.FilePath);
        Tallies = new SpoolWriter(tallies.FilePath);
        Rejected = new SpoolWriter(rejected.FilePath);
        Keys = new StagedKeys(folder);
        (Expected, Table) = (expected, table);
    }

    /// <summary>The ids that the rows were staged with.</summary>
    public ExpectedIds Expected { get; }

    public SpoolWriter Responses { get; }

    public SpoolWriter Tallies { get; }

    public SpoolWriter Rejected { get; }

    public StagedKeys Keys { get; }

    public StagedTable? Table { get; }

    /// <summary>Ends staging; from now on the rows can be read, any number of times.</summary>
    public void CompleteRows()
    {
        Responses.Dispose();
        Tallies.Dispose();
        Rejected.Dispose();
    }

    /// <summary>Puts the keys in order.</summary>
    public void CompleteKeys()
    {
        Keys.Complete();
        Table?.Complete(Keys);
    }

    public SpoolReader ReadResponses() => new(responses.FilePath);

    public SpoolReader ReadTallies() => new(tallies.FilePath);

    public SpoolReader ReadRejected() => new(rejected.FilePath);

    public void Dispose()
    {
        Responses.Dispose();
        Tallies.Dispose();
        Rejected.Dispose();
        Keys.Dispose();
        Table?.Dispose();
        responses.Dispose();
        tallies.Dispose();
        rejected.Dispose();
    }
}
