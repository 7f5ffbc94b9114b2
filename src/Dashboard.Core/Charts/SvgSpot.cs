namespace Dashboard.Core.Charts;

/// <summary>A mark of a funnel in its place.</summary>
internal sealed record SvgSpot(FunnelMark Mark, double X, double Y)
{
    private const double TextHeight = 14;

    /// <summary>The names of the marks that have one, each where it touches neither another name nor a mark; left out where there is no such place.</summary>
    public static IEnumerable<SvgName> Names(IReadOnlyList<SvgSpot> spots, double width, double height)
    {
        var taken = spots.Select(spot => new Box((spot.X * width) - 6, spot.Y - 6, 12, 12)).ToList();
        foreach (var spot in spots.Where(spot => spot.Mark.Named))
        {
            var text = $"{spot.Mark.Name} {spot.Mark.ValueText}";
            var wide = SvgText.Width(text);
            foreach (var (dx, dy, anchor) in Sides())
            {
                var left = (spot.X * width) + dx - (anchor switch { SvgAnchor.End => wide, SvgAnchor.Middle => wide / 2, _ => 0 });
                var box = new Box(left, spot.Y + dy - TextHeight + 3, wide, TextHeight);
                if (left >= 0 && left + wide <= width && box.Top >= 0 && box.Top + TextHeight <= height && !taken.Exists(box.Touches))
                {
                    taken.Add(box);
                    yield return new SvgName(text, spot.X, spot.Y + dy, SvgMarkText.Strong(spot.Mark.Signal), anchor, dx);
                    break;
                }
            }
        }
    }

    private static IEnumerable<(double Dx, double Dy, SvgAnchor Anchor)> Sides() =>
    [
        (0, -11, SvgAnchor.Middle),
        (0, 20, SvgAnchor.Middle),
        (-6, -11, SvgAnchor.Start),
        (6, -11, SvgAnchor.End),
        (-6, 20, SvgAnchor.Start),
        (6, 20, SvgAnchor.End),
        (11, 4, SvgAnchor.Start),
        (-11, 4, SvgAnchor.End),
    ];

    private readonly record struct Box(double Left, double Top, double Width, double Height)
    {
        public bool Touches(Box other) =>
            Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;
    }
}

/// <summary>A name beside a mark.</summary>
internal sealed record SvgName(string Text, double X, double Y, string? Css, SvgAnchor Anchor, double Dx);
