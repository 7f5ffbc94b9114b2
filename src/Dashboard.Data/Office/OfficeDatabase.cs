using Dashboard.Data.Store;

namespace Dashboard.Data.Office;

/// <summary>The office: audit, keys and accounts, kept so that none of them ever waits for an import.</summary>
public abstract class OfficeDatabase
{
    /// <summary>A door for a few reads or writes.</summary>
    internal abstract OfficeContext Open();

    /// <summary>A door for a line of the audit, which every verb writes: making the model for it would take longer than most verbs do.</summary>
    internal abstract StoreConnection Connect();

    /// <summary>Creates the office, or brings it to this program's schema.</summary>
    /// <exception cref="StoreStartException">It cannot be opened, or a newer program wrote it.</exception>
    internal abstract void Prepare(CancellationToken cancellation);
}
