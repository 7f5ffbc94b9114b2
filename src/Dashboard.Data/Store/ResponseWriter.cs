namespace Dashboard.Data.Store;

/// <summary>Writes what a response says over what is stored of it.</summary>
internal abstract class ResponseWriter : IDisposable
{
    /// <param name="id">The response.</param>
    /// <param name="batch">The batch that says so.</param>
    /// <param name="row">What it says, in the order of <see cref="ResponseColumns"/>.</param>
    public abstract void Write(long id, long batch, Statement row);

    public abstract void Dispose();
}
