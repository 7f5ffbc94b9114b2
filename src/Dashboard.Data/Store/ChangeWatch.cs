namespace Dashboard.Data.Store;

/// <summary>Notices changes of the store. Not for several callers at once.</summary>
internal abstract class ChangeWatch : IDisposable
{
    /// <summary>
    /// A number that is another one after each change that was committed before the call, and whenever a change may have gone unnoticed.
    /// </summary>
    public abstract ValueTask<long> VersionAsync(CancellationToken cancellation);

    public abstract void Dispose();
}
