using Dashboard.Core.Alerts;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Doors.Alerts;

/// <summary>Says in the reader's words what a signal is and where it leads.</summary>
public sealed class AlertWords(IStringLocalizer<AlertTexts> text, StoreSnapshot snapshot, Language language)
{
    /// <summary>What is the case, without full stop and without any figure.</summary>
    public string Of(AlertSignal signal) => signal.Kind switch
    {
        AlertKind.SpecialCause when snapshot.Metrics.Newest(signal.Subject ?? "") is { } metric => AlertText.Changed(metric, signal.Turn ?? Variation.Neutral, language),
        AlertKind.TargetLost => text["Says-TargetLost", MetricOf(signal.Subject)],
        AlertKind.ContactWaiting => text["Says-ContactWaiting"],
        AlertKind.SourceSilent => text["Says-SourceSilent", signal.Subject ?? ""],
        _ => text["Says-SpecialCause", MetricOf(signal.Subject)],
    };

    /// <summary>Since when, in a few words.</summary>
    public string Since(AlertSignal signal) => signal.Kind switch
    {
        AlertKind.SpecialCause => text["Since", PeriodText.Name(Grain.Month.PeriodOf(signal.Since), language)],
        AlertKind.TargetLost => text["Since", PeriodText.Name(Grain.Quarter.PeriodOf(signal.Since), language)],
        AlertKind.SourceSilent => text["LastOn", PeriodText.Date(signal.Since, language)],
        _ => text["NoticedOn", PeriodText.Date(signal.Since, language)],
    };

    /// <summary>A unit by name; its code where it is no more.</summary>
    public string UnitOf(string code) => code.Length == 0 ? text["OfSources"] : snapshot.Units.Find(code) is { } unit ? unit.Name.In(language) : code;

    /// <summary>A metric by name; the headline metrics where none is named.</summary>
    public string MetricOf(string? slug) => slug is null ? text["Headlines"] : snapshot.Metrics.Newest(slug) is { } metric ? metric.Name.In(language) : slug;

    /// <summary>The page that shows it.</summary>
    public static string LinkOf(AlertSignal signal) => signal.Kind switch
    {
        AlertKind.SourceSilent => DashboardUrls.Sources,
        AlertKind.ContactWaiting => DashboardUrls.Feedback(FilterState.Default with { Unit = signal.Unit }) + "#contacts",
        _ => DashboardUrls.Unit(signal.Unit, FilterState.Default with { Metric = signal.Subject }) + "#" + signal.Subject,
    };
}
