namespace Dashboard.Core.Charts;

/// <summary>The room a chart's texts need around its plot, in pixels.</summary>
internal readonly record struct SvgMargin(double Top, double Right, double Bottom, double Left);

/// <summary>A chart ready to be drawn: its room and what draws it.</summary>
/// <param name="Margin">The room around the plot.</param>
/// <param name="Height">The plot's height in pixels.</param>
/// <param name="Draw">Draws into a plot of that height.</param>
/// <param name="Links">Whether parts of it lead somewhere.</param>
internal sealed record SvgPicture(SvgMargin Margin, double Height, Action<SvgPlot> Draw, bool Links = false);

/// <summary>How much room a picture has: it decides which texts are written.</summary>
/// <param name="Width">The plot's width as far as it is known: exact in a file, typical in a page.</param>
/// <param name="Size">How large the picture is.</param>
/// <param name="Exact">Whether it is a file, whose fonts may be wider than ours.</param>
internal readonly record struct SvgRoom(double Width, ChartSize Size, bool Exact = false)
{
    public bool Full => Size == ChartSize.Full;
}
