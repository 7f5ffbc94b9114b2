namespace Dashboard.Data.Import.Mappings;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class Spelling
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

    /// <summary>The letters to insert, delete, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
