namespace Dashboard.Core.Charts;

/// <summary>A legend in a file: entries in rows, as many in a row as fit.</summary>
internal sealed class SvgFileLegend
{
    private const double Symbol = 26;
    private const double Row = 20;
    private readonly List<(double X, double Y, string Text, Action<SvgPlot> Symbol)> entries = [];

    public SvgFileLegend(IReadOnlyList<(string Text, Action<SvgPlot> Symbol)> legend, double width)
    {
        var (x, row) = (0d, 0);
        foreach (var (text, symbol) in legend)
        {
            var wide = Symbol + 6 + SvgText.Width(text) + 18;
            if (x > 0 && x + wide > width)
            {
                (x, row) = (0, row + 1);
            }

            entries.Add((x, row * Row, text, symbol));
            x += wide;
        }

        Height = entries.Count == 0 ? 0 : ((row + 1) * Row) + 4;
    }

    public double Height { get; }

    public void Draw(SvgWriter writer, double left, double top)
    {
        foreach (var (x, y, text, symbol) in entries)
        {
            writer.Open("g", ("transform", $"translate({SvgWriter.Number(left + x)} {SvgWriter.Number(top + y)})"));
            symbol(new SvgPlot(writer, 12, Symbol));
            writer.Text("text", text, ("x", SvgWriter.Number(Symbol + 6)), ("y", "10.5"));
            writer.Close("g");
        }
    }
}
