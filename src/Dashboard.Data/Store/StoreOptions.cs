using System.Globalization;
using System.Text;
using Npgsql;

namespace Dashboard.Data.Store;

/// <summary>Where the store is and what it protects, as configured.</summary>
/// <param name="Provider"><c>Store:Provider</c>: sqlite or postgres.</param>
/// <param name="Path"><c>Store:Path</c>: the SQLite file. Files that live as long as an import lie beside it, whatever the provider.</param>
/// <param name="ConnectionString"><c>Store:ConnectionString</c>: of PostgreSQL.</param>
/// <param name="MinimumRespondents"><c>Privacy:MinimumRespondents</c>, k.</param>
/// <param name="CommentMonths"><c>Privacy:CommentRetentionMonths</c>, see <see cref="Core.Privacy.CommentTerm"/>; 0 keeps comments.</param>
/// <param name="AuditMonths"><c>Audit:RetentionMonths</c>, see <see cref="Office.AuditTerm"/>; 0 keeps every line.</param>
public sealed record StoreOptions(
    string Provider = StoreOptions.Sqlite,
    string Path = "data/dashboard.db",
    string? ConnectionString = null,
    int MinimumRespondents = 5,
    int CommentMonths = 0,
    int AuditMonths = 0)
{
    /// <summary>The provider of one county on one machine.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The provider of several servers.</summary>
    public const string Postgres = "postgres";

    // A record writes all it has; a connection string may hold a password.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"Provider = {Provider}, Path = {Path}, MinimumRespondents = {MinimumRespondents}, CommentMonths = {CommentMonths}, AuditMonths = {AuditMonths}");
        return true;
    }

    /// <summary>Whether the store is in PostgreSQL.</summary>
    public bool IsPostgres => Provider == Postgres;

    /// <summary>What is wrong with the options of the store, each error named by its key; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Provider is not (Sqlite or Postgres))
        {
            yield return $"Store:Provider is '{Provider}'; expected {Sqlite} or {Postgres}.";
        }

        if (Directory.Exists(Path))
        {
            yield return $"Store:Path is '{Path}', a folder; expected the path of a file.";
        }

        if (Provider == Sqlite && !string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return $"Store:ConnectionString is given, but Store:Provider is {Sqlite}, which has none; expected {Postgres}, or no connection string.";
        }

        if (IsPostgres && ConnectionFault() is { } fault)
        {
            yield return $"Store:ConnectionString {fault}; expected one such as Host=localhost;Database=dashboard;Username=dashboard.";
        }
    }

    // The string may hold a password: only what is wrong with it is told.
    private string? ConnectionFault()
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
            return string.IsNullOrWhiteSpace(ConnectionString) ? "is empty, and Store:Provider is postgres"
                : string.IsNullOrWhiteSpace(settings.Host) ? "names no Host"
                : string.IsNullOrWhiteSpace(settings.Database) ? "names no Database"
                : null;
        }
        catch (ArgumentException)
        {
            // The library's own words quote what it has not understood: after a stray ';' that is a part of the password.
            return "is not a connection string (a name in it is not known, or a value is none; a value that holds ';' stands in quotes)";
        }
    }
}

/// <summary>The store cannot be opened as configured.</summary>
public sealed class StoreStartException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether a newer program wrote it: no other try of this one opens it.</summary>
    public bool IsNewer { get; init; }
}
