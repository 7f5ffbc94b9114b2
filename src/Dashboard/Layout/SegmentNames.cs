using System.Globalization;
using Dashboard.Core.Metrics;
using Microsoft.Extensions.Localization;

namespace Dashboard.Layout;

/// <summary>Segments in the reader's language; values that are the county's own stand as they are.</summary>
public static class SegmentNames
{
    /// <summary>"Ikäryhmä: 65–79".</summary>
    public static string Of(Segment segment, IStringLocalizer<LayoutTexts> text) =>
        $"{text["Segment-" + Segment.Slug(segment.Kind)].Value}: {ValueOf(segment, text)}";

    /// <summary>The value alone: "65–79", "tekstiviesti".</summary>
    public static string ValueOf(Segment segment, IStringLocalizer<LayoutTexts> text) =>
        text["Value-" + segment.Value] is { ResourceNotFound: false } known ? known.Value
        : segment.Kind == SegmentKind.AgeBand ? segment.Value.Replace('-', '–')
        : segment.Value;

    /// <summary>A kind by its name in addresses; <c>null</c> for none of ours.</summary>
    public static SegmentKind? ParseKind(string? text) =>
        Enum.GetValues<SegmentKind>().Where(kind => Segment.Slug(kind) == text).Select(kind => (SegmentKind?)kind).FirstOrDefault();

    /// <summary>The year that an age band begins with; what begins with none comes last.</summary>
    public static int FirstYear(string band) =>
        int.TryParse(band.TakeWhile(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : int.MaxValue;
}
