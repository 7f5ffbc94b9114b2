namespace Dashboard.Data.Store.Staging;

/// <summary>
/// Staged responses in tables of the database's own, with the ids that they are expected to have: made while the file is read, and taken over
/// as a whole when the batch is applied.
/// </summary>
internal abstract class StagedTable : IDisposable
{
    /// <summary>Adds the next row of the file.</summary>
    public abstract void Add(in StagedResponse row);

    /// <summary>Ends adding; of rows with equal keys that of the earlier row is kept.</summary>
    public abstract void Complete(StagedKeys keys);

    /// <summary>Makes the tables known to a connection that will write, before its transaction.</summary>
    public abstract void Attach(StoreConnection connection);

    /// <summary>The rows, read by a connection that knows the tables.</summary>
    public abstract StagedReader Read(StoreConnection connection);

    /// <summary>Takes the tables from the connection again, once its transaction has ended; they are gone with that.</summary>
    public abstract void Detach(StoreConnection connection);

    public abstract void Dispose();
}
