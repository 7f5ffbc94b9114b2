using Dashboard.Core.Charts;
using Dashboard.Layout;

namespace Dashboard.Components.Charts;

/// <summary>Where the guide tells how a chart is computed.</summary>
internal static class GuideLink
{
    /// <summary>The address of the section about charts of this kind.</summary>
    public static string Of(ChartModel chart) => DashboardUrls.GuideTo(chart switch
    {
        ControlChart or SparklineChart or HeatMapChart => GuideSections.ControlChart,
        FunnelChart => GuideSections.Funnel,
        IntervalChart => GuideSections.Intervals,
        StepChart => GuideSections.Change,
        PathChart => GuideSections.Seams,
        HouseChart => GuideSections.Participation,
        _ => GuideSections.Figures,
    });
}
