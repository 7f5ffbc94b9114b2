using System.Globalization;
using System.Reflection;
using Dashboard.Data.Store;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Migrations;

/// <summary>
/// Brings the store's file to this program's schema: the numbered scripts beside this class that the file has not seen, in one transaction.
/// The file's number is SQLite's <c>user_version</c>. EF's own migrator is not used: it needs generated designer files, and a process killed
/// while it runs leaves a lock row that stops every later start.
/// </summary>
internal static class StoreMigrator
{
    private const string Folder = "Dashboard.Data.Migrations.Sqlite.";

    /// <summary>The schema this program knows.</summary>
    public static int Newest => Scripts().Max(script => script.Number);

    /// <summary>The schema of a file; 0 when it is new.</summary>
    public static int Version(SqliteConnection connection) => (int)connection.Scalar("PRAGMA user_version");

    /// <summary>Migrates the file inside the caller's transaction. Returns whether it was new.</summary>
    /// <exception cref="StoreStartException">A newer program has migrated it further.</exception>
    public static bool Migrate(SqliteConnection connection)
    {
        var current = Version(connection);
        if (current > Newest)
        {
            throw new StoreStartException(
                $"The store {connection.DataSource} has schema {current}, this program knows {Newest}: a newer version of the program "
                + "wrote it. Start that version, or point Store:Path elsewhere.");
        }

        foreach (var (number, name) in Scripts().Where(script => script.Number > current).OrderBy(script => script.Number))
        {
            connection.Execute(Read(name));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
        }

        return current == 0;
    }

    private static IEnumerable<(int Number, string Name)> Scripts() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => (int.Parse(name[Folder.Length..].Split('-')[0], CultureInfo.InvariantCulture), name));

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
