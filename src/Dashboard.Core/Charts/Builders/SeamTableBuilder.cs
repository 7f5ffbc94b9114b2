using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>The seams of a path in words.</summary>
public static class SeamTableBuilder
{
    /// <summary>Builds the table; a path of one stage has no rows.</summary>
    /// <param name="stages">A reading for each stage, in order.</param>
    /// <param name="context">Language, names and rules.</param>
    public static SeamTable Build(IReadOnlyList<StageReading> stages, ChartContext context)
    {
        var reading = new PathReading(stages, context);
        return new SeamTable(
            TitleOf(reading),
            Subtitle(reading),
            reading.LeavingTitle,
            reading.ArrivingTitle,
            [.. reading.Judgement.Seams.Select((seam, i) => Row(seam, stages[i], stages[i + 1], reading))],
            [reading.Words.TwoQuestions]);
    }

    private static string TitleOf(PathReading reading)
    {
        var both = reading.Judgement.Seams.Count(seam => seam.Strength == SeamStrength.BothEndsWeak);
        var one = reading.Judgement.Seams.Count(seam => seam.Strength == SeamStrength.OneEndWeak);
        return both + one == 0 ? reading.Finding : Words.Capital(reading.Words.WeakSeams(both, one));
    }

    private static string Subtitle(PathReading reading) => string.Join(' ', new[]
    {
        reading.Words.InBrackets,
        Mean(reading.LeavingTitle, reading.Judgement.Leaving, reading),
        Mean(reading.ArrivingTitle, reading.Arriving, reading),
    }.OfType<string>());

    private static string? Mean(string title, PathBand band, PathReading reading) => band.Pooled is { } pooled
        ? $"{title}, {reading.Words.PathMean(NumberText.Percent(pooled, reading.Context.Language))}."
        : null;

    private static SeamRow Row(Seam seam, StageReading from, StageReading to, PathReading reading) => new(
        reading.NameOf(from.Stage),
        reading.NameOf(to.Stage),
        seam.Strength,
        reading.StrengthText(seam),
        Cell(seam.Leaving, null, reading),
        Cell(seam.Arriving, seam.ByHandover == reading.ShowsHandover ? null : reading.ArrivingTitleOf(seam.ByHandover), reading),
        reading.OwnerOf(from),
        reading.OwnerOf(to),
        from.Stage.Coordinator ?? ChartParts.Dash)
    {
        ByHandover = seam.ByHandover,
    };

    private static SeamCell Cell(StageInBand stage, string? question, PathReading reading) => new(
        reading.ValueText(stage),
        reading.Interval(stage) is { } interval ? $"({interval})" : null,
        reading.N(stage),
        reading.Verdict(stage.Position),
        PathReading.SignalOf(stage.Position),
        question);
}
