namespace Dashboard.Core.Charts;

/// <summary>A mark of a funnel in its place.</summary>
internal sealed record SvgSpot(FunnelMark Mark, double X, double Y)
{
    private const double TextHeight = 14;
    private const int Away = 2;
    private const int Middle = 6;

    /// <summary>Pixels between a text and a curve.</summary>
    private const double Clear = 2;

    /// <summary>
    /// The label of the line, then the names of the marks that have one, each where it touches neither another name nor a mark, and where it can
    /// be helped no curve either. A mark's name is left out where there is no such place.
    /// </summary>
    public static IEnumerable<SvgName> Names(
        IReadOnlyList<SvgSpot> spots, string line, double lineY, IReadOnlyList<IReadOnlyList<(double X, double Y)>> curves, double width, double height)
    {
        var taken = spots.Select(spot => new Box((spot.X * width) - 6, spot.Y - 6, 12, 12)).ToList();
        var along = Along().Select(side => new SvgName(line, side.X, lineY + side.Dy, null, side.Anchor, side.Dx)).ToList();
        yield return Free(along) ?? Take(along[0]);

        foreach (var spot in spots.Where(spot => spot.Mark.Named))
        {
            var text = $"{spot.Mark.Name} {spot.Mark.ValueText}";
            var css = SvgMarkText.Strong(spot.Mark.Signal);
            if (Free([.. Beside().Select(side => new SvgName(text, spot.X, spot.Y + side.Dy, css, side.Anchor, side.Dx))]) is { } name)
            {
                yield return name;
            }
        }

        SvgName? Free(IReadOnlyList<SvgName> names)
        {
            var free = names.Where(name => Box.Of(name, width) is var box && box.Within(width, height) && !taken.Exists(box.Touches)).ToList();
            return free.Count == 0 ? null : Take(free.Find(name => !curves.Any(Box.Of(name, width).Crosses)) ?? free[0]);
        }

        SvgName Take(SvgName name)
        {
            taken.Add(Box.Of(name, width));
            return name;
        }
    }

    /// <summary>On the line and under it, from its right end to the middle, and then a little farther from it.</summary>
    private static IEnumerable<(double X, double Dx, double Dy, SvgAnchor Anchor)> Along() =>
    [
        .. Enumerable.Range(0, Middle).SelectMany(step => new[] { -5, 15 }.Select(dy => (1 - (step / 10.0), 0.0, (double)dy, SvgAnchor.End))),
        .. Enumerable.Range(1, Away).SelectMany(step => new (double, double, double, SvgAnchor)[] { (1, 0, -6 - (8 * step), SvgAnchor.End), (1, 0, 16 + (8 * step), SvgAnchor.End) }),
    ];

    private static IEnumerable<(double Dx, double Dy, SvgAnchor Anchor)> Beside() =>
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
        public static Box Of(SvgName name, double width)
        {
            var wide = SvgText.Width(name.Text);
            var left = (name.X * width) + name.Dx - (name.Anchor switch { SvgAnchor.End => wide, SvgAnchor.Middle => wide / 2, _ => 0 });
            return new Box(left, name.Y - TextHeight + 3, wide, TextHeight);
        }

        public bool Within(double width, double height) => Left >= 0 && Left + Width <= width && Top >= 0 && Top + Height <= height;

        /// <summary>Whether a curve of straight pieces, left to right in pixels, runs through.</summary>
        public bool Crosses(IReadOnlyList<(double X, double Y)> curve)
        {
            for (var i = 1; i < curve.Count; i++)
            {
                var (from, to) = (curve[i - 1], curve[i]);
                var (left, right) = (Math.Max(from.X, Left), Math.Min(to.X, Left + Width));
                if (left > right || to.X <= from.X)
                {
                    continue;
                }

                var slope = (to.Y - from.Y) / (to.X - from.X);
                var (first, last) = (from.Y + (slope * (left - from.X)), from.Y + (slope * (right - from.X)));
                if (Math.Min(first, last) < Top + Height + Clear && Math.Max(first, last) > Top - Clear)
                {
                    return true;
                }
            }

            return false;
        }

        public bool Touches(Box other) =>
            Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;
    }
}

/// <summary>A name beside a mark.</summary>
internal sealed record SvgName(string Text, double X, double Y, string? Css, SvgAnchor Anchor, double Dx);
