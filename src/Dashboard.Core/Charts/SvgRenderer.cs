#pragma warning disable CS1591 // placeholder: its owner writes it
namespace Dashboard.Core.Charts;

public static class SvgRenderer
{
    public static string Render(ChartModel chart) => throw new NotImplementedException();

    public static string RenderFile(ChartModel chart, int width) => throw new NotImplementedException();
}
