using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>
/// The responses of one batch outside the store, as a second thread makes it of the rows while the file is read: their keys in order, their
/// roll-ups, and the rows themselves in tables of the database's own, or one after another where it has none.
/// </summary>
internal sealed class StagedResponses : IDisposable
{
    private readonly TemporaryFile? file;
    private readonly SpoolWriter writer;
    private readonly StagedTable? table;
    private readonly StagedFold fold;
    private readonly BlockFollower<byte> follower;
    private long taken;

    public StagedResponses(StoreDatabase database, StagingBasis basis, References references)
    {
        Expected = basis.Ids;
        table = database.OpenStagedTable(basis.Ids, references);
        fold = new StagedFold(basis, references, database.StagingFolder);
        follower = new BlockFollower<byte>(Take);
        Keys = new StagedKeys(database.StagingFolder);
        file = table is null ? new TemporaryFile(database.StagingFolder) : null;
        writer = new SpoolWriter(file?.FilePath, follower.Add);
    }

    /// <summary>The ids that the rows are staged with.</summary>
    public ExpectedIds Expected { get; }

    public StagedKeys Keys { get; }

    public long Rows => writer.Rows;

    /// <summary>Adds the next row of the file.</summary>
    public void Add(in StagedResponse row) => row.WriteTo(writer);

    /// <summary>Ends adding; from now on the rows can be read, any number of times.</summary>
    public void Complete()
    {
        writer.Complete();
        follower.Complete();
        fold.Begin();
        Keys.Complete();
        if (table is not null)
        {
            // They stand in the table now.
            table.Complete(Keys);
            Keys.Dispose();
        }
    }

    /// <summary>The rows in the order of the file.</summary>
    /// <param name="connection">The one that applies the batch.</param>
    public StagedReader Read(StoreConnection connection) => table?.Read(connection) ?? new SpooledResponses(file!.FilePath);

    /// <summary>Makes the database's own tables known to a connection that will write, before its transaction.</summary>
    public void Attach(StoreConnection connection) => table?.Attach(connection);

    /// <summary>Takes them from it again after its transaction, and gives back their room.</summary>
    public void Detach(StoreConnection connection) => table?.Detach(connection);

    /// <summary>The roll-ups of all rows, or <c>null</c> where they are other ones now.</summary>
    public StagedFold? FoldIfHolds(MetricPlaces metrics, StagedIds ids, PublicationBasis publication) =>
        fold.Holds(metrics, ids, publication) ? fold : null;

    public void Dispose()
    {
        follower.Dispose();
        fold.Dispose();
        table?.Dispose();
        Keys.Dispose();
        writer.Dispose();
        file?.Dispose();
    }

    private void Take(byte[] block)
    {
        using var rows = new SpoolReader(block);
        while (rows.Next())
        {
            var row = new StagedResponse(rows);
            Keys.Add(row.ExternalId, row.Day, ++taken);
            table?.Add(row);
            fold.Add(row);
        }
    }
}
