using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Metrics;

/// <summary>Asks what the metrics pages show.</summary>
public sealed class MetricPages(MetricUseQuery use, IStringLocalizer<MetricTexts> text)
{
    public async Task<MetricIndexModel> ListAsync(ViewContext view, CancellationToken cancellation) =>
        MetricIndexModel.Build(await use.FiguresAsync(view.Scope, view.Period, view.Segment, cancellation), view, text);

    /// <summary>The page of a metric that the catalogue has.</summary>
    public async Task<MetricModel> LoadAsync(ViewContext view, string slug, CancellationToken cancellation)
    {
        var figures = await use.FiguresAsync(view.Scope, view.Period, view.Segment, cancellation);
        var users = await use.UnitsAsync(view.Scope, slug, view.Period, cancellation);
        return MetricModel.Build(slug, figures[slug], users, view, text);
    }
}
