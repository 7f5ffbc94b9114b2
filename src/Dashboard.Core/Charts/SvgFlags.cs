namespace Dashboard.Core.Charts;

/// <summary>An annotation with its place: how far across, in which row of flags, and on which side its words fit, if on any.</summary>
internal sealed record SvgFlag(Annotation Note, double X, int Row, SvgAnchor? Words);

/// <summary>Lettered flags above the plot: double line where the question changed, solid at a new baseline, dotted at an action.</summary>
internal static class SvgFlags
{
    /// <summary>Height of a row of flags.</summary>
    public const double Row = 24;

    private const double Half = 10;
    private const double Gap = 6;

    /// <summary>Places the flags that lie on the time axis; flags that would touch go to the next row.</summary>
    public static IReadOnlyList<SvgFlag> Place(IReadOnlyList<Annotation> notes, IReadOnlyList<TimePoint> points, SvgRoom room)
    {
        var flags = new List<SvgFlag>();
        var taken = new List<double>();
        foreach (var (note, x) in notes.Select(note => (note, Across(note.Date, points))).Where(p => p.Item2 is not null).OrderBy(p => p.Item2))
        {
            var left = (x!.Value * room.Width) - Half;
            var row = taken.FindIndex(end => end <= left);
            row = row < 0 ? taken.Count : row;
            var words = Side(note, x.Value * room.Width, row < taken.Count ? taken[row] : 0, room);
            var right = left + (2 * Half) + Gap + (words == SvgAnchor.Start ? SvgText.Width(note.Label) + Gap : 0);
            if (row == taken.Count)
            {
                taken.Add(right);
            }
            else
            {
                taken[row] = right;
            }

            flags.Add(new SvgFlag(note, x.Value, row, words));
        }

        return flags;
    }

    /// <summary>Draws the lines and, where there is room above the plot, the flags and the words beside them.</summary>
    public static void Draw(SvgPlot plot, IReadOnlyList<SvgFlag> flags, bool lettered)
    {
        foreach (var flag in flags)
        {
            var y = lettered ? -15.5 - (flag.Row * Row) : -Half;
            var css = flag.Note.Kind is AnnotationKind.Action or AnnotationKind.Move ? "mark action" : "mark";
            plot.Line(css, flag.X, y + 9.5, flag.X, plot.Height);
            if (flag.Note.Kind == AnnotationKind.Break)
            {
                plot.Line(css, flag.X, y + 9.5, flag.X, plot.Height, 4);
            }

            if (lettered)
            {
                plot.Flag(flag.Note.Letter, flag.X, y);
            }

            if (lettered && flag.Words is { } side)
            {
                plot.Text(flag.Note.Label, flag.X, y + 4.5, "lg", side, side == SvgAnchor.Start ? Half + Gap : -Half - Gap);
            }
        }
    }

    private static SvgAnchor? Side(Annotation note, double x, double taken, SvgRoom room)
    {
        var width = SvgText.Width(note.Label) + Half + Gap;
        return !room.Full ? null
            : x + width <= room.Width + 80 ? SvgAnchor.Start
            : x - width >= taken ? SvgAnchor.End
            : null;
    }

    private static double? Across(DateOnly date, IReadOnlyList<TimePoint> points)
    {
        if (points.Count == 0 || date < points[0].Start)
        {
            return null;
        }

        var index = points.Count - 1;
        while (points[index].Start > date)
        {
            index--;
        }

        var days = index + 1 < points.Count
            ? points[index + 1].Start.DayNumber - points[index].Start.DayNumber
            : index > 0 ? points[index].Start.DayNumber - points[index - 1].Start.DayNumber : 1;
        var into = (double)(date.DayNumber - points[index].Start.DayNumber) / Math.Max(days, 1);
        return into < 1 ? (index + into) / points.Count : null;
    }
}
