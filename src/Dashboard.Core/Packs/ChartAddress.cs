namespace Dashboard.Core.Packs;

/// <summary>Where a chart is found again: the page that shows it, its name there, and the page's query. Written <c>units/trend?unit=a&amp;metric=nps</c>.</summary>
/// <param name="Page">The page's name in the addresses of files: <c>overview</c>, <c>units</c>, <c>path</c>.</param>
/// <param name="Chart">The chart's name within the page.</param>
/// <param name="Query">The page's query without <c>?</c>; may be empty.</param>
public sealed record ChartAddress(string Page, string Chart, string Query)
{
    /// <summary>Most characters of an address.</summary>
    public const int Most = 2000;

    /// <summary>The address of a text; <c>null</c> where it is none: two names of small letters, digits and hyphens with a slash between, and a query.</summary>
    public static ChartAddress? Parse(string? text)
    {
        if (text is null or { Length: > Most } || text.Any(char.IsControl))
        {
            return null;
        }

        var at = text.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
        return path.Split('/') is [var page, var chart] && IsName(page) && IsName(chart) ? new ChartAddress(page, chart, query) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Query.Length == 0 ? $"{Page}/{Chart}" : $"{Page}/{Chart}?{Query}";

    private static bool IsName(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
