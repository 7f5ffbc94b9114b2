using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Metrics;

/// <summary>A metric in the list.</summary>
/// <param name="Slug">Its name in files.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measures">The question, or what is measured.</param>
/// <param name="IsQuestion">Whether it is the question as it is asked.</param>
/// <param name="Amount">How much there is in the period; <c>null</c> when nothing.</param>
/// <param name="Href">Its page.</param>
public sealed record MetricListItem(string Slug, string Name, string Measures, bool IsQuestion, string? Amount, string Href);

/// <summary>The metrics of a kind and a questionnaire.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Questionnaire">The questionnaire; <c>null</c> for the general one, which needs no mention.</param>
/// <param name="Items">The metrics in the catalogue's order.</param>
public sealed record MetricGroup(MetricKind Kind, string? Questionnaire, IReadOnlyList<MetricListItem> Items)
{
    /// <summary>Names the group on the page.</summary>
    public string Id => Questionnaire is null ? $"kind-{Kind.ToString().ToLowerInvariant()}" : $"kind-{Kind.ToString().ToLowerInvariant()}-{Questionnaire}";
}

/// <summary>The catalogue as a page.</summary>
/// <param name="Groups">By kind, within it the general questionnaire first.</param>
/// <param name="Count">Number of metrics.</param>
/// <param name="WithData">How many of them have data in the period.</param>
public sealed record MetricIndexModel(IReadOnlyList<MetricGroup> Groups, int Count, int WithData)
{
    private const string General = "general";

    public static MetricIndexModel Build(IReadOnlyDictionary<string, Figure> figures, ViewContext view, IStringLocalizer<MetricTexts> text)
    {
        var metrics = view.Snapshot.Metrics.Slugs.Select(slug => view.Snapshot.Metrics.Newest(slug)!).ToList();
        var groups = metrics
            .GroupBy(metric => (metric.Kind, metric.Questionnaire))
            .OrderBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.Questionnaire != General)
            .ThenBy(group => group.Key.Questionnaire, StringComparer.Ordinal)
            .Select(group => new MetricGroup(
                group.Key.Kind,
                group.Key.Questionnaire == General ? null : group.Key.Questionnaire,
                [.. group.Select(metric => Item(metric, figures.GetValueOrDefault(metric.Slug, Figure.None), view, text))]))
            .ToList();
        return new(groups, metrics.Count, groups.Sum(group => group.Items.Count(item => item.Amount is not null)));
    }

    private static MetricListItem Item(MetricVersion metric, Figure figure, ViewContext view, IStringLocalizer<MetricTexts> text) => new(
        metric.Slug,
        metric.Name.In(view.Language),
        metric.Question?.In(view.Language) ?? MetricWords.Definition(metric, text),
        metric.Question is not null,
        MetricWords.Amount(metric, figure, view, text),
        DashboardUrls.Metric(metric.Slug, view.State.Elsewhere()));
}
