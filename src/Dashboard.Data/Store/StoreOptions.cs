namespace Dashboard.Data.Store;

/// <summary>Where the store is and what it protects, as configured.</summary>
/// <param name="Provider"><c>Store:Provider</c>: sqlite.</param>
/// <param name="Path"><c>Store:Path</c>: the SQLite file.</param>
/// <param name="ConnectionString"><c>Store:ConnectionString</c>: of PostgreSQL.</param>
/// <param name="MinimumRespondents"><c>Privacy:MinimumRespondents</c>, k.</param>
public sealed record StoreOptions(
    string Provider = "sqlite", string Path = "data/dashboard.db", string? ConnectionString = null, int MinimumRespondents = 5)
{
    /// <summary>What is wrong with the options, each error named by its key; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (string.Equals(Provider, "postgres", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("Store:Provider is 'postgres', which this version does not have yet (it arrives with the store issue); use 'sqlite'.");
        }
        else if (!string.Equals(Provider, "sqlite", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add($"Store:Provider is '{Provider}'; expected 'sqlite'.");
        }

        if (string.IsNullOrWhiteSpace(Path))
        {
            faults.Add("Store:Path is empty; expected the path of the SQLite file, such as data/dashboard.db.");
        }

        if (MinimumRespondents < 1)
        {
            faults.Add($"Privacy:MinimumRespondents is {MinimumRespondents}; expected a whole number from 1.");
        }

        return faults;
    }
}

/// <summary>The store cannot be opened as configured.</summary>
public sealed class StoreStartException(string message, Exception? inner = null) : Exception(message, inner);
