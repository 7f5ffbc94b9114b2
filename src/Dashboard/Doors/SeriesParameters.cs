using System.ComponentModel;
using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Doors;

/// <summary>A <c>series</c> question as text: the options of the verb, and the query of the API.</summary>
internal sealed record SeriesParameters
{
    private const string DayExpected = "a day that exists, as 2026-01-31";

    [FromQuery(Name = "metric")]
    [Description("The metric's slug, as nps.")]
    public string? Metric { get; init; }

    [FromQuery(Name = "figure")]
    [Description("What to read: nps, top-two, mean, share, positive, negative, sum, last, within-limit, median or p90; "
        + "the kind's default otherwise.")]
    public string? Figure { get; init; }

    [FromQuery(Name = "unit")]
    [Description("The unit's code; the root otherwise.")]
    public string? Unit { get; init; }

    [FromQuery(Name = "path")]
    [Description("The service path's code.")]
    public string? Path { get; init; }

    [FromQuery(Name = "stage")]
    [Description("The stage's code within the path.")]
    public string? Stage { get; init; }

    [FromQuery(Name = "grain")]
    [Description("day, week, month (the default), quarter, tertial or year.")]
    public string? Grain { get; init; }

    [FromQuery(Name = "from")]
    [Description("The first day, YYYY-MM-DD. Periods that it cuts are given whole.")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("The day after the last, YYYY-MM-DD.")]
    public string? To { get; init; }

    [FromQuery(Name = "segment")]
    [Description("Only these respondents, kind=value; kinds: channel, language, age_band.")]
    public string? Segment { get; init; }

    [FromQuery(Name = "tree")]
    [Description("today (the default): what lies below the unit today; then: what lay below it on each day.")]
    public string? Tree { get; init; }

    [FromQuery(Name = "format")]
    [Description("json (the default) or csv.")]
    public string? Format { get; init; }

    /// <summary>Whether the answer is wanted as CSV.</summary>
    /// <exception cref="InputException">The format is none of ours.</exception>
    public bool WantsCsv() => Format is not null && Given.OneOf("format", Format, ("json", false), ("csv", true));

    /// <exception cref="InputException">A parameter is not understood.</exception>
    public SeriesQuestion Read()
    {
        if (string.IsNullOrWhiteSpace(Metric))
        {
            throw InputException.OfParameter("metric", Metric, "a metric's slug, as nps");
        }

        if (Stage is not null && Path is null)
        {
            throw InputException.OfParameter("path", null, "the path of the stage that is named");
        }

        var (from, to) = (Day("from", From), Day("to", To));
        if (to <= from)
        {
            throw InputException.OfParameter("to", To, $"a day after from, {From}");
        }

        return new SeriesQuestion(
            Metric,
            Figure is null
                ? null
                : Given.OneOf("figure", Figure, [.. Enum.GetValues<FigureKind>().Select(figure => (figure.Slug(), figure))]),
            Unit,
            Path,
            Stage,
            Grain is null
                ? Core.Time.Grain.Month
                : Given.OneOf("grain", Grain, [.. Enum.GetValues<Grain>().Select(grain => (grain.Slug(), grain))]),
            from,
            to,
            Segment is null
                ? null
                : Core.Metrics.Segment.Parse(Segment)
                    ?? throw InputException.OfParameter("segment", Segment, "kind=value, kind one of channel, language, age_band"),
            Tree is null ? TreeTime.Today : Given.OneOf("tree", Tree, ("today", TreeTime.Today), ("then", TreeTime.Then)));
    }

    private static DateOnly? Day(string parameter, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw InputException.OfParameter(parameter, text, DayExpected);
}
