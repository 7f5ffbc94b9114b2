using System.Globalization;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Time;

namespace Dashboard.Layout;

/// <summary>A value of the query string that says nothing we know; the page falls back and says so.</summary>
/// <param name="Key">The key of the address.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Notice">The key of the text that says so; its places are key and value.</param>
public sealed record QueryProblem(string Key, string Value, string Notice = "BadQueryValue");

/// <summary>
/// Everything a page shows, as its address tells it: reload, back and a pasted link give the same picture. Values at their default stay out of
/// the address.
/// </summary>
public sealed record FilterState
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>More characters than anybody searches for.</summary>
    private const int MostOfSearch = 200;

    public static FilterState Default { get; } = new();

    public PeriodPreset Preset { get; init; } = PeriodPreset.Last12Months;

    /// <summary>An own range; it stands unless the address names a preset too.</summary>
    public Period? Own { get; init; }

    public CompareTo Compare { get; init; } = CompareTo.YearBefore;

    public Grain Grain { get; init; } = Grain.Month;

    public Segment? Segment { get; init; }

    public string? Metric { get; init; }

    public string? Unit { get; init; }

    public string? Path { get; init; }

    public string? Stage { get; init; }

    public Floor? Floor { get; init; }

    public string? Search { get; init; }

    /// <summary>What the unit page tells groups of respondents apart by.</summary>
    public SegmentKind? By { get; init; }

    /// <summary>Which comments the feedback page lists.</summary>
    public CommentChoice Comments { get; init; } = CommentChoice.Default;

    /// <summary>What the compare page puts side by side.</summary>
    public PeerChoice Peers { get; init; } = PeerChoice.Default;

    /// <summary>The dates of the page, seen from a day.</summary>
    public Period PeriodOn(DateOnly day) => Own ?? Preset.Resolve(day);

    /// <summary>Reads a query string. Unknown keys are left alone; a bad value keeps the default and is reported.</summary>
    public static (FilterState State, IReadOnlyList<QueryProblem> Problems) Parse(IEnumerable<KeyValuePair<string, string>> query)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var units = new List<string>();
        foreach (var (key, value) in query)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                values[key] = value.Trim();
                if (key.Equals("units", StringComparison.OrdinalIgnoreCase))
                {
                    units.Add(value.Trim());
                }
            }
        }

        var problems = new List<QueryProblem>();
        var defaults = Default;
        var preset = Read(values, "period", PeriodPresets.Parse, problems);
        var state = new FilterState
        {
            Preset = preset ?? defaults.Preset,
            Own = preset is null ? ReadRange(values, problems) : null,
            Compare = Read(values, "compare", PeriodPresets.ParseCompare, problems) ?? defaults.Compare,
            Grain = Read(values, "grain", Grains.Parse, problems) ?? defaults.Grain,
            Segment = ReadWord(values, "segment", Segment.Parse, problems),
            Metric = values.GetValueOrDefault("metric"),
            Unit = values.GetValueOrDefault("unit"),
            Path = values.GetValueOrDefault("path"),
            Stage = values.GetValueOrDefault("stage"),
            Floor = Read(values, "floor", Floors.Parse, problems),
            Search = ReadSearch(values, problems),
            By = Read(values, "by", SegmentNames.ParseKind, problems),
            Comments = new CommentChoice(
                ReadWord(values, "kind", FeedbackKinds.Parse, problems),
                Read(values, "score", CommentChoice.ParseBand, problems),
                Read(values, "page", CommentChoice.ParsePage, problems) ?? CommentChoice.Default.Page)
            {
                Contact = Read(values, "contact", CommentChoice.ParseContact, problems),
                Theme = ReadWord(values, "theme", CommentChoice.ParseTheme, problems),
            },
            Peers = new PeerChoice(
                Read(values, "with", PeerChoice.ParseKind, problems),
                [.. units.Distinct(StringComparer.OrdinalIgnoreCase)],
                Read(values, "order", PeerChoice.ParseOrder, problems) ?? OrderOfRows.Tree)
            {
                All = values.GetValueOrDefault("rows") == "all",
            },
        };
        return (state, problems);
    }

    /// <summary>The state as query pairs, in one order, without the given keys: the links and the hidden fields of GET forms.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(params IReadOnlyList<string> except)
    {
        KeyValuePair<string, string?>[] all =
        [
            new("unit", Unit),
            new("path", Path),
            new("stage", Stage),
            new("metric", Metric),
            new("period", Own is null && Preset != Default.Preset ? Preset.Slug() : null),
            new("first", Own?.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("last", Own?.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("compare", Compare != Default.Compare ? Compare.Slug() : null),
            new("grain", Grain != Default.Grain ? Grain.Slug() : null),
            new("segment", Segment?.ToString()),
            new("floor", Floor?.Slug()),
            new("q", Search),
            new("by", By is { } by ? Segment.Slug(by) : null),
            new("kind", Comments.Kind),
            new("score", Comments.Band is { } band ? CommentChoice.Slug(band) : null),
            new("contact", Comments.Contact is { } contact ? CommentChoice.Slug(contact) : null),
            new("theme", Comments.Theme),
            new("page", Comments.Page > 1 ? Comments.Page.ToString(CultureInfo.InvariantCulture) : null),
            new("with", Peers.Kind is { } kind ? PeerChoice.Slug(kind) : null),
            new("order", Peers.Order == OrderOfRows.Name ? "name" : null),
            new("rows", Peers.All ? "all" : null),
            .. Peers.Units.Select(unit => new KeyValuePair<string, string?>("units", unit)),
        ];
        return all.Where(pair => pair.Value is not null && !except.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));
    }

    /// <summary>What is kept on the way to another page: the period, what it is compared with, the grain and the segment.</summary>
    public FilterState Elsewhere() => this with
    {
        Unit = null,
        Path = null,
        Stage = null,
        Metric = null,
        Floor = null,
        Search = null,
        By = null,
        Comments = CommentChoice.Default,
        Peers = PeerChoice.Default,
    };

    private static T? Read<T>(Dictionary<string, string> values, string key, Func<string?, T?> parse, List<QueryProblem> problems)
        where T : struct
    {
        if (!values.TryGetValue(key, out var text))
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            problems.Add(new(key, text));
        }

        return value;
    }

    private static T? ReadWord<T>(Dictionary<string, string> values, string key, Func<string?, T?> parse, List<QueryProblem> problems)
        where T : class
    {
        if (!values.TryGetValue(key, out var text))
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            problems.Add(new(key, text));
        }

        return value;
    }

    /// <summary>A text that is too long for anything is cut; its problem says how long it may be.</summary>
    private static string? ReadSearch(Dictionary<string, string> values, List<QueryProblem> problems)
    {
        var search = values.GetValueOrDefault("q");
        if (search is not { Length: > MostOfSearch })
        {
            return search;
        }

        problems.Add(new("q", MostOfSearch.ToString(CultureInfo.InvariantCulture), "LongSearch"));
        return search[..MostOfSearch].Trim();
    }

    /// <summary>
    /// Both ends are days that belong to the range, as people write them. The API's names are understood too: its <c>to</c> is the day after the
    /// last. Of what is wrong one thing is said.
    /// </summary>
    private static Period? ReadRange(Dictionary<string, string> values, List<QueryProblem> problems)
    {
        var isOurs = values.ContainsKey("first") || values.ContainsKey("last");
        var (firstKey, lastKey) = isOurs ? ("first", "last") : ("from", "to");
        var before = problems.Count;
        var first = Read(values, firstKey, ParseDay, problems);
        var last = Read(values, lastKey, ParseLast, problems);
        if (problems.Count > before || (first is null && last is null))
        {
            return null;
        }

        if (first is not { } start || last is not { } end)
        {
            problems.Add(new(first is null ? firstKey : lastKey, (first is null ? values[lastKey] : values[firstKey]), "HalfRange"));
            return null;
        }

        end = isOurs ? end.AddDays(1) : end;
        if (end <= start)
        {
            problems.Add(new(values[firstKey], values[lastKey], "RangeBackwards"));
            return null;
        }

        return new Period(start, end);
    }

    /// <summary>A day before all data is the first that there may be.</summary>
    private static DateOnly? ParseDay(string? text) => AnyDay(text) is { } day && day <= Latest ? day < Earliest ? Earliest : day : null;

    private static DateOnly? ParseLast(string? text) => AnyDay(text) is { } day && day >= Earliest && day <= Latest ? day : null;

    private static DateOnly? AnyDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
