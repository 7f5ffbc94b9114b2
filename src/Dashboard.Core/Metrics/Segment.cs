namespace Dashboard.Core.Metrics;

/// <summary>What responses can be split by, one at a time.</summary>
public enum SegmentKind
{
    /// <summary>How the answer came: SMS, device, web, paper …</summary>
    Channel,

    /// <summary>The language of the form.</summary>
    Language,

    /// <summary>The age band of the respondent.</summary>
    AgeBand,
}

/// <summary>One value of a segment. Vocabularies are data; each has <see cref="Unknown"/>.</summary>
/// <param name="Kind">What is split by.</param>
/// <param name="Value">The value as it stands in files.</param>
public sealed record Segment(SegmentKind Kind, string Value)
{
    /// <summary>The value of a response that does not say.</summary>
    public const string Unknown = "unknown";

    /// <summary>
    /// By kind, then by the number that a value begins with (those without one after them) and its letters, unknown last. The order says nothing of
    /// the people: that in which values came would tell of which group the first were.
    /// </summary>
    /// <param name="segments">Segments; none for none.</param>
    public static IReadOnlyList<Segment> InOrder(IEnumerable<Segment> segments) =>
    [
        .. segments.OrderBy(segment => segment.Kind).ThenBy(segment => segment.Value == Unknown)
            .ThenBy(segment => int.TryParse(segment.Value.AsSpan(0, segment.Value.TakeWhile(char.IsAsciiDigit).Count()), out var number) ? number : int.MaxValue)
            .ThenBy(segment => segment.Value, StringComparer.Ordinal),
    ];

    /// <summary>The name of a kind in files, URLs and the command line: channel, language, age_band.</summary>
    public static string Slug(SegmentKind kind) => kind switch
    {
        SegmentKind.Channel => "channel",
        SegmentKind.Language => "language",
        _ => "age_band",
    };

    /// <summary>Parses <c>kind=value</c>; <c>null</c> when the kind is none of ours or the value is empty. <c>ageBand</c> and <c>age-band</c> are read too.</summary>
    public static Segment? Parse(string? text)
    {
        var parts = text?.Split('=', 2);
        if (parts is not [var kind, var value] || value.Length == 0)
        {
            return null;
        }

        return kind.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "CHANNEL" => new Segment(SegmentKind.Channel, value),
            "LANGUAGE" => new Segment(SegmentKind.Language, value),
            "AGEBAND" => new Segment(SegmentKind.AgeBand, value),
            _ => null,
        };
    }

    /// <summary><c>kind=value</c>, as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => $"{Slug(Kind)}={Value}";
}
