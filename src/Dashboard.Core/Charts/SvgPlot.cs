using System.Globalization;

namespace Dashboard.Core.Charts;

/// <summary>Where a text stands relative to its point.</summary>
internal enum SvgAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>
/// The rectangle a chart is drawn in. Across, places are fractions 0–1 of its width; down, they are pixels from its top. In a page the width
/// is not known: fractions become percentages and lines are stretched, so that the plot fills its container while texts and marks keep their
/// size. In a file the width is known and fractions become plain numbers, which every program reads.
/// </summary>
/// <param name="writer">Where the picture is written.</param>
/// <param name="height">Height in pixels.</param>
/// <param name="width">Width in pixels, or <c>null</c> when it stretches.</param>
internal sealed class SvgPlot(SvgWriter writer, double height, double? width)
{
    private const double Stretch = 1000;

    /// <summary>Height in pixels.</summary>
    public double Height { get; } = height;

    /// <summary>Whether the width is known only to the browser.</summary>
    public bool Fluid => width is null;

    /// <summary>A straight line.</summary>
    public void Line(string css, double x1, double y1, double x2, double y2, double shift = 0) => writer.Empty(
        "line",
        ("class", css),
        ("x1", X(x1)),
        ("x2", X(x2)),
        ("y1", SvgWriter.Number(y1)),
        ("y2", SvgWriter.Number(y2)),
        ("transform", shift == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"translate({shift} 0)")));

    /// <summary>A rectangle between two places across and two down.</summary>
    public void Rectangle(string css, double x1, double x2, double y1, double y2) => writer.Empty(
        "rect",
        ("class", css),
        ("x", X(Math.Min(x1, x2))),
        ("width", X(Math.Abs(x2 - x1))),
        ("y", SvgWriter.Number(Math.Min(y1, y2))),
        ("height", SvgWriter.Number(Math.Abs(y2 - y1))));

    /// <summary>A text, moved by pixels from its place.</summary>
    public void Text(string text, double x, double y, string? css = null, SvgAnchor anchor = SvgAnchor.Start, double dx = 0) => writer.Text(
        "text",
        text,
        ("class", css),
        ("x", X(x, dx)),
        ("dx", Fluid && dx != 0 ? SvgWriter.Number(dx) : null),
        ("y", SvgWriter.Number(y)),
        ("text-anchor", anchor switch { SvgAnchor.Middle => "middle", SvgAnchor.End => "end", _ => null }));

    /// <summary>A line through points; fewer than two draw nothing.</summary>
    public void Polyline(string css, IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count > 1)
        {
            Stretched(() => writer.Empty("polyline", ("class", css), ("points", Points(points))));
        }
    }

    /// <summary>A filled shape.</summary>
    public void Polygon(string css, IReadOnlyList<(double X, double Y)> points) =>
        Stretched(() => writer.Empty("polygon", ("class", css), ("points", Points(points))));

    /// <summary>Round dots, one path for all: lines of no length with round ends keep their shape however the plot is stretched.</summary>
    public void Dots(string css, IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count > 0)
        {
            var path = string.Concat(points.Select(point => $"M{Across(point.X)} {SvgWriter.Number(point.Y)}h0"));
            Stretched(() => writer.Empty("path", ("class", css), ("d", path)));
        }
    }

    /// <summary>A mark whose shape says the same as its colour.</summary>
    public void Mark(Signal signal, double x, double y, double scale = 1)
    {
        var (css, shape) = Shape(signal);
        if (shape.Length == 0)
        {
            Circle(css, x, y, 3.5 * scale);
            return;
        }

        At(x, y, (left, top) =>
        {
            var corners = shape.Select(corner => $"{SvgWriter.Number(left + (corner.X * scale))} {SvgWriter.Number(top + (corner.Y * scale))}");
            writer.Empty("path", ("class", css), ("d", $"M{string.Join(' ', corners)}Z"));
        });
    }

    /// <summary>A circle; its radius is in pixels.</summary>
    public void Circle(string css, double x, double y, double radius) => writer.Empty(
        "circle", ("class", css), ("cx", X(x)), ("cy", SvgWriter.Number(y)), ("r", SvgWriter.Number(radius)));

    /// <summary>A lettered flag, its centre at a place.</summary>
    public void Flag(string letter, double x, double y)
    {
        At(x, y, (left, top) => writer.Empty(
            "rect",
            ("class", "flag"),
            ("x", SvgWriter.Number(left - 10)),
            ("y", SvgWriter.Number(top - 9.5)),
            ("width", "20"),
            ("height", "19"),
            ("rx", "3")));
        Text(letter, x, y + 4.5, "flagt", SvgAnchor.Middle);
    }

    /// <summary>A number in a circle, its centre moved by pixels from its place.</summary>
    public void Disc(int number, double x, double dx, double y, string? state)
    {
        At(x, y, (left, top) => writer.Empty(
            "circle", ("class", $"disc {state}".TrimEnd()), ("cx", SvgWriter.Number(left + dx)), ("cy", SvgWriter.Number(top)), ("r", "10.5")));
        Text(number.ToString(CultureInfo.InvariantCulture), x, y + 4.5, $"disct {state}".TrimEnd(), SvgAnchor.Middle, dx);
    }

    /// <summary>Puts a link around what is drawn, in a page only.</summary>
    public void Link(string? href, string label, Action draw)
    {
        var linked = Fluid && href is not null;
        if (linked)
        {
            writer.Open("a", ("href", href));
            writer.Text("title", label);
        }

        draw();
        if (linked)
        {
            writer.Close("a");
        }
    }

    private static (string Css, (double X, double Y)[] Corners) Shape(Signal signal) => signal switch
    {
        Signal.Better => ("bt", [(0, -6.5), (6.5, 0), (0, 6.5), (-6.5, 0)]),
        Signal.Worse => ("wr", [(-5, -5), (5, -5), (5, 5), (-5, 5)]),
        Signal.Special => ("sp", [(0, -6), (6, 5), (-6, 5)]),
        _ => ("sm", []),
    };

    private string X(double fraction, double dx = 0) =>
        width is { } pixels ? SvgWriter.Number((fraction * pixels) + dx) : SvgWriter.Number(fraction * 100) + "%";

    private string Across(double fraction) => SvgWriter.Number(fraction * (width ?? Stretch));

    private string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{Across(point.X)},{SvgWriter.Number(point.Y)}"));

    private void At(double x, double y, Action<double, double> draw)
    {
        if (width is { } pixels)
        {
            draw(x * pixels, y);
            return;
        }

        writer.Open("svg", ("x", X(x)), ("y", SvgWriter.Number(y)), ("overflow", "visible"));
        draw(0, 0);
        writer.Close("svg");
    }

    private void Stretched(Action draw)
    {
        if (!Fluid)
        {
            draw();
            return;
        }

        var tall = SvgWriter.Number(Height);
        writer.Open(
            "svg",
            ("viewBox", $"0 0 {SvgWriter.Number(Stretch)} {tall}"),
            ("width", "100%"),
            ("height", tall),
            ("preserveAspectRatio", "none"),
            ("overflow", "visible"));
        draw();
        writer.Close("svg");
    }
}
