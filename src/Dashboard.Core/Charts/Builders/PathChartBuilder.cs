using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A service path as stages, two questions and the seams between.</summary>
public static class PathChartBuilder
{
    /// <summary>Builds the chart. Its title names the weakest seam, or says that none stands out.</summary>
    /// <param name="path">The path.</param>
    /// <param name="stages">A reading for each stage, in order.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="selected">Code of the stage whose trend is shown below, or <c>null</c>.</param>
    /// <param name="href">Selects a stage; <c>null</c> of one that cannot be selected.</param>
    public static PathChart Build(
        ServicePath path, IReadOnlyList<StageReading> stages, ChartContext context, string? selected = null, Func<Stage, string?>? href = null)
    {
        var reading = new PathReading(stages, context);
        var words = reading.Words;
        var axis = AxisOf(reading.Arriving, reading.Judgement.Leaving);
        var what = $"{words.WhatIsRead(FigureKind.TopTwo, "")} · {PeriodText.Name(context.Period, context.Language)}";
        return new PathChart
        {
            Id = context.Id ?? "path-" + path.Code,
            Language = context.Language,
            Title = reading.Finding,
            Subtitle = $"{Words.Capital(what)} · {words.ComparedWithin}",
            Sentence = $"{reading.Finding}. {reading.Detail}",
            Table = TableOf(stages, reading),
            Source = new ChartSource(
                path.Name.In(context.Language),
                PeriodText.Name(context.Period, context.Language),
                null,
                $"{reading.LeavingTitle}; {reading.ArrivingTitle}. {words.Definition(FigureKind.TopTwo, "")}",
                null,
                context.Made,
                context.Demo)
            {
                Respondents = context.Respondents,
            },
            Notes = [words.TwoQuestions],
            Stages = [.. stages.Select((stage, i) => new PathStage(
                i + 1,
                reading.NameOf(stage.Stage),
                reading.OwnerOf(stage),
                stage.Stage.IsExternal,
                string.Equals(stage.Stage.Code, selected, StringComparison.OrdinalIgnoreCase),
                href?.Invoke(stage.Stage)))],
            Arriving = Row(reading.ArrivingTitle, reading.Arriving, axis, reading),
            Leaving = Row(reading.LeavingTitle, reading.Judgement.Leaving, axis, reading),
            Seams = [.. reading.Judgement.Seams.Select(seam => seam.Strength)],
            BothEndsWeakLabel = words.BothEndsWeak,
        };
    }

    /// <summary>Both questions on one scale: a drop as deep as another is drawn so.</summary>
    private static Axis AxisOf(params IEnumerable<PathBand> rows) => AxisScale.For(
        rows.SelectMany(row => row.Stages).SelectMany(stage => new[] { stage.Figure?.Value, stage.Band?.Low, stage.Band?.High }).OfType<double>(),
        ValueFormat.Percent);

    private static PathRow Row(string title, PathBand band, Axis axis, PathReading reading) => new(
        title,
        axis,
        band.Pooled is { } pooled ? new Level(pooled, reading.Words.PathMean(NumberText.Percent(pooled, reading.Context.Language))) : null,
        [.. band.Stages.Select(stage => new PathValue(
            stage.Figure?.Value,
            reading.ValueText(stage),
            stage.Figure?.N is > 0 and { } n ? n : null,
            stage.Band is { } low ? Math.Max(0, low.Low) : null,
            stage.Band is { } high ? Math.Min(1, high.High) : null,
            PathReading.SignalOf(stage.Position)))]);

    private static ChartTable TableOf(IReadOnlyList<StageReading> stages, PathReading reading)
    {
        var words = reading.Words;
        return new ChartTable(
            [
                words.Stage, words.Owner,
                reading.ArrivingTitle, "n", words.ConfidenceInterval, words.Limits95,
                reading.LeavingTitle, "n", words.ConfidenceInterval, words.Limits95,
            ],
            [.. stages.Select((stage, i) => (IReadOnlyList<ChartCell>)
            [
                new ChartCell(reading.NameOf(stage.Stage)),
                new ChartCell(reading.OwnerOf(stage)),
                .. Cells(reading.Arriving.Stages[i], reading),
                .. Cells(reading.Judgement.Leaving.Stages[i], reading),
            ])]);
    }

    private static ChartCell[] Cells(StageInBand stage, PathReading reading)
    {
        var language = reading.Context.Language;
        return
        [
            new ChartCell(reading.ValueText(stage, decimals: 1), stage.Figure?.Value, ValueFormat.Percent),
            ChartParts.Count(stage.Figure?.N, language),
            new ChartCell(reading.Interval(stage) ?? ChartParts.Dash),
            stage.Band is { } band
                ? new ChartCell(NumberText.Interval(Math.Max(0, band.Low), Math.Min(1, band.High), ValueFormat.Percent, language, 0))
                : ChartParts.Empty,
        ];
    }
}
