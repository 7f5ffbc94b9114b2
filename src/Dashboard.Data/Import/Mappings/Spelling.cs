namespace Dashboard.Data.Import.Mappings;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Spelling
{
    /// <summary><c> (did you mean 'x'?)</c>, or nothing when no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> names) => Nearest(written, names) is { } name ? $" (did you mean '{name}'?)" : "";

    /// <summary>The nearest of some names: the same letters and digits, or at most a third of them wrong; <c>null</c> when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> names)
    {
        var letters = Letters(written);
        return names
            .Select(name => (Name: name, Distance: Distance(letters, Letters(name)), Letters(name).Length))
            .Where(found => found.Distance <= Math.Min(2, found.Length / 3))
            .OrderBy(found => found.Distance)
            .Select(found => found.Name)
            .FirstOrDefault();
    }

    private static string Letters(string name) =>
        new([.. name.Take(100).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>Levenshtein's distance: the letters to insert, delete or replace.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(row[j], row[j - 1])));
            }
        }

        return row[b.Length];
    }
}
