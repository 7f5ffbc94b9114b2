namespace Dashboard.Data.Queries;

/// <summary>Says that a name is not known, with the names that were likely meant.</summary>
public static class Names
{
    private const int Shown = 8;

    /// <summary>The names in the order of how near they are to one that is not known; names that hold it come first.</summary>
    public static IEnumerable<string> Nearest(string name, IEnumerable<string> known) => known
        .OrderBy(candidate => Distance(Start(name).ToUpperInvariant(), candidate.ToUpperInvariant()))
        .ThenBy(candidate => candidate, StringComparer.Ordinal);

    /// <summary>An error that names those that were likely meant.</summary>
    public static UnknownNameException Unknown(string what, string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        if (all.Count == 0)
        {
            return new UnknownNameException($"There is no {what} '{name}': the store has none yet.");
        }

        var near = Nearest(name, all).Take(Shown);
        return new UnknownNameException(
            $"There is no {what} '{name}'. {(all.Count > Shown ? "The nearest are" : "There are")}: {string.Join(", ", near)}.");
    }

    /// <summary>No name is longer; a distance takes the time of both lengths.</summary>
    private static string Start(string name) => name.Length > 100 ? name[..100] : name;

    /// <summary>Levenshtein's distance; a name that holds the other is near.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > 0 && right.Contains(left, StringComparison.Ordinal))
        {
            return 0;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
