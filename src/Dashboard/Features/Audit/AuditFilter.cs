using System.Globalization;
using Dashboard.Core.Time;
using Dashboard.Data.Office;

namespace Dashboard.Features.Audit;

/// <summary>Which lines the page shows, as its address tells it.</summary>
/// <param name="Who">Who did it.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="First">From this local day on.</param>
/// <param name="Last">Up to and with this one.</param>
/// <param name="Search">What was typed.</param>
/// <param name="Page">Which page of the list, from 1.</param>
public sealed record AuditFilter(string? Who = null, AuditKind? Kind = null, DateOnly? First = null, DateOnly? Last = null, string? Search = null, int Page = 1)
{
    private const int MostOfText = 200;

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>Values of the address that say nothing that is known, and so narrow nothing.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Whether anything leaves lines out.</summary>
    public bool IsNarrow => Who is not null || Kind is not null || First is not null || Last is not null || Search is not null;

    /// <summary>What is asked of the audit, but for what only the reader's language knows.</summary>
    public AuditQuestion Question => new(Who, Kind, Days, Search);

    private Period? Days => First is null && Last is null ? null : new Period(First ?? Earliest, (Last ?? Latest).AddDays(1));

    /// <summary>Reads the query of an address.</summary>
    public static AuditFilter Read(IQueryCollection query)
    {
        var faults = new List<string>();
        var filter = new AuditFilter(
            Text(query["who"]),
            Value(query["kind"], AuditActions.Parse, faults),
            Value(query["since"], Day, faults),
            Value(query["until"], Day, faults),
            Text(query["q"]),
            Value(query["page"], Number, faults) ?? 1);
        if (filter is { First: { } first, Last: { } last } && last < first)
        {
            faults.Add($"{query["since"]} – {query["until"]}");
            filter = filter with { First = null, Last = null };
        }

        return filter with { Faults = faults };
    }

    /// <summary>The filter as pairs of an address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs() =>
        new KeyValuePair<string, string?>[]
        {
            new("who", Who), new("kind", Kind?.Slug()), new("since", Iso(First)), new("until", Iso(Last)), new("q", Search),
            new("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        }.Where(pair => pair.Value is not null);

    /// <summary>A day as the forms of browsers write it.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T? Value<T>(string? text, Func<string, T?> read, List<string> faults)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var value = read(text.Trim());
        if (value is null)
        {
            faults.Add(text);
        }

        return value;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > MostOfText } much ? much[..MostOfText] : text.Trim();

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day <= Latest ? day : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 ? page : null;
}
