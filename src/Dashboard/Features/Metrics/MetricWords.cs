using Dashboard.Components;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Metrics;

/// <summary>What both metrics pages say of a metric in the same words.</summary>
internal static class MetricWords
{
    /// <summary>What the metric measures: the shipped ones by what they are, others by their kind.</summary>
    public static string Definition(MetricVersion metric, IStringLocalizer<MetricTexts> text) =>
        text["Definition-" + metric.Slug] is { ResourceNotFound: false } known ? known.Value : text["KindMeasures-" + metric.Kind].Value;

    /// <summary>How much there is of it in the period: answers, events, a sum or a level; <c>null</c> when there is nothing.</summary>
    public static string? Amount(MetricVersion metric, Figure figure, ViewContext view, IStringLocalizer<MetricTexts> text) =>
        figure.Suppressed ? text["Hidden", view.MinimumRespondents].Value
        : metric.Kind is MetricKind.Count or MetricKind.Stock
            ? figure.Value is { } value ? NumberText.Value(value, Core.Charts.ValueFormat.Count, view.Language) : null
        : figure.N is { } n and > 0 ? NumberText.Count(n, view.Language)
        : null;

    /// <summary>Where the metric is drawn for a unit: on its own page, or on its overview where participation stands; <c>null</c> where no page draws it.</summary>
    public static string? ChartUrl(string slug, Unit unit, ViewContext view)
    {
        var state = view.State.Elsewhere() with { Unit = unit.Code, Metric = slug };
        return slug == WellKnown.Responses || MetricChoice.FeedbackKinds.Contains(slug) || MetricChoice.Scores(view.Snapshot.Metrics).Contains(slug)
                ? DashboardUrls.Unit(unit.Code, state)
            : MetricChoice.Participation.Contains(slug) ? DashboardUrls.Overview(state)
            : null;
    }

    /// <summary>A value of the metric's default figure: a target or the like.</summary>
    public static string Value(double value, MetricKind kind, Language language) => NumberText.Value(value, Format(kind), language);

    /// <summary>A size of change of the metric's default figure, without sign.</summary>
    public static string Change(double value, MetricKind kind, Language language) =>
        NumberText.Difference(value, Format(kind), language).TrimStart('+');

    /// <summary>What the values of a kind's default figure are.</summary>
    public static Core.Charts.ValueFormat Format(MetricKind kind) => kind switch
    {
        MetricKind.Nps => Core.Charts.ValueFormat.Points,
        MetricKind.Count or MetricKind.Stock => Core.Charts.ValueFormat.Count,
        _ => Core.Charts.ValueFormat.Percent,
    };
}
