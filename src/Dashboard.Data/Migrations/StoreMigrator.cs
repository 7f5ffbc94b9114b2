using System.Globalization;
using System.Reflection;
using Dashboard.Data.Store;

namespace Dashboard.Data.Migrations;

/// <summary>
/// Brings the store, or its office, to this program's schema: the numbered scripts of its provider that it has not seen, in one transaction.
/// EF's own migrator is not used: it needs generated designer files, and a process killed while it runs leaves a lock row that stops every
/// later start.
/// </summary>
internal static class StoreMigrator
{
    /// <summary>The scripts of the store.</summary>
    public const string Store = "Dashboard.Data.Migrations";

    /// <summary>The scripts of the office.</summary>
    public const string Office = "Dashboard.Data.Office.Migrations";

    /// <summary>The schema this program knows.</summary>
    public static int Newest(string provider, string scripts = Store) => Scripts(provider, scripts).Max(script => script.Number);

    /// <summary>Migrates the store inside the caller's transaction. Returns whether it was new.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="name">What the message calls the store.</param>
    /// <param name="scripts">Which scripts: <see cref="Store"/> or <see cref="Office"/>.</param>
    /// <param name="upTo">The last script; <c>null</c> for all.</param>
    /// <exception cref="StoreStartException">A newer program has migrated it further.</exception>
    public static bool Migrate(StoreConnection connection, string name, string scripts = Store, int? upTo = null)
    {
        var (current, newest) = (connection.Schema, Newest(connection.Provider, scripts));
        if (current > newest)
        {
            throw new StoreStartException(
                $"{name} has schema {current}, this program knows {newest}: a newer version of the program wrote it. "
                + "Start that version, or point the setting elsewhere.") { IsNewer = true };
        }

        foreach (var script in Scripts(connection.Provider, scripts).Where(script => script.Number > current && script.Number <= (upTo ?? newest)).OrderBy(script => script.Number))
        {
            connection.Execute(Read(script.Name));
            connection.Schema = script.Number;
        }

        return current == 0;
    }

    private static IEnumerable<(int Number, string Name)> Scripts(string provider, string scripts)
    {
        var folder = $"{scripts}.{provider}.";
        return Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => (int.Parse(name[folder.Length..].Split('-')[0], CultureInfo.InvariantCulture), name));
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
