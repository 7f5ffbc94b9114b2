namespace Dashboard.Data.Import.Reading;

/// <summary>Tells the separator of a CSV file from its header.</summary>
internal static class CsvDelimiter
{
    private const string Candidates = ";\t,";

    /// <summary>
    /// The separator that a line has most of, outside quotes. Of as many it is the semicolon, because a comma may be a decimal one; a comma
    /// when there is none.
    /// </summary>
    public static char Of(string header)
    {
        var counts = new int[Candidates.Length];
        var inQuotes = false;
        foreach (var letter in header)
        {
            inQuotes ^= letter == '"';
            var candidate = inQuotes ? -1 : Candidates.IndexOf(letter, StringComparison.Ordinal);
            if (candidate >= 0)
            {
                counts[candidate]++;
            }
        }

        var most = counts.Max();
        return most == 0 ? ',' : Candidates[Array.IndexOf(counts, most)];
    }
}
