namespace Dashboard.Core.Charts;

/// <summary>The stages' heads: number, name, owner; a line above, ink for the selected stage, dashed for one outside the county.</summary>
internal sealed class SvgPathHeads
{
    private const double NameSize = 15;
    private const double NameLine = 18;
    private readonly IReadOnlyList<(PathStage Stage, IReadOnlyList<string> Name, IReadOnlyList<string> Owner)> heads;
    private readonly double names;

    private SvgPathHeads(IReadOnlyList<(PathStage Stage, IReadOnlyList<string> Name, IReadOnlyList<string> Owner)> heads)
    {
        this.heads = heads;
        names = 12 + (Math.Max(1, heads.Select(head => head.Name.Count).DefaultIfEmpty().Max()) * NameLine);
        Height = names + 8 + (heads.Select(head => head.Owner.Count).DefaultIfEmpty().Max() * SvgText.Line) + 10;
    }

    /// <summary>Height of all of it.</summary>
    public double Height { get; }

    /// <summary>Breaks names and owners to the width of a stage.</summary>
    public static SvgPathHeads Layout(IReadOnlyList<PathStage> stages, double place, double bold) => new([.. stages.Select(stage => (
        stage,
        SvgText.Wrap(stage.Name, (place - 44) / bold, NameSize, 3),
        SvgText.Wrap(stage.Owner, place - 18, lines: 3)))]);

    /// <summary>Draws the heads at the top of the plot.</summary>
    public void Draw(SvgPlot plot)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            var (left, right) = ((double)i / heads.Count, (i + 1d) / heads.Count);
            var (stage, name, owner) = heads[i];
            var state = stage.Selected ? "on" : stage.External ? "ext" : null;
            plot.Line($"stage {state}".TrimEnd(), left, 0, right, 0);
            plot.Link(stage.Href, stage.Name, () =>
            {
                plot.Disc(stage.Number, left, 24, 21, state);
                for (var line = 0; line < name.Count; line++)
                {
                    plot.Text(name[line], left, 12 + 14 + (line * NameLine), "stagename strong", SvgAnchor.Start, 42);
                }
            });
            for (var line = 0; line < owner.Count; line++)
            {
                plot.Text(owner[line], left, names + 8 + 12 + (line * SvgText.Line), null, SvgAnchor.Start, 12);
            }
        }
    }
}
