using Dashboard.Core.Metrics;

namespace Dashboard.Data.Demo;

/// <summary>
/// What the demo county publishes to its residents of the shipped metrics. They are published of its own units alone, and closed again with its
/// removal: a setting that outlived it would hold for real answers too.
/// </summary>
internal static class DemoPublished
{
    private static readonly string[] Slugs = [WellKnown.Nps, WellKnown.Help, "together", WellKnown.Continue, "clear"];

    /// <summary>The metrics as the demo publishes them; one that is published already stays as it is.</summary>
    public static IEnumerable<MetricVersion> Opened(MetricCatalogue metrics) =>
        from slug in Slugs
        let metric = metrics.Newest(slug)
        where metric is { Public: false }
        select metric with { Public = true, PublicUnits = [DemoOrganisation.Root] };

    /// <summary>Those that are published of the demo's units alone, closed.</summary>
    public static IReadOnlyList<MetricVersion> Closed(MetricCatalogue metrics) =>
    [
        .. from slug in Slugs
           let metric = metrics.Newest(slug)
           where metric is { Public: true, PublicUnits: [DemoOrganisation.Root] }
           select metric with { Public = false, PublicUnits = [] },
    ];
}
