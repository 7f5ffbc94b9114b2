using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Paths;

/// <summary>Responses by stage on a scale from zero: a complete count, so without interval or target.</summary>
public static class PathVolumes
{
    /// <summary>Builds the chart; <c>null</c> when nobody answered in the period.</summary>
    public static IntervalChart? Build(PathAnswer answer, ChartContext context, IStringLocalizer<PathTexts> text)
    {
        var stages = answer.Stages.Select((stage, i) => Volume.Of(stage, i + 1, context, text)).ToList();
        var total = (long)stages.Sum(stage => stage.Count ?? 0);
        if (total == 0)
        {
            return null;
        }

        var most = stages.MaxBy(stage => stage.Count)!;
        var title = text["VolumesTitle", NumberText.Count(total, context.Language), most.Name, most.Text];
        var period = PeriodText.Name(context.Period, context.Language);
        return new IntervalChart
        {
            Id = context.Id!,
            Title = title,
            Subtitle = text["VolumesSubtitle", period],
            Sentence = $"{title.Value}. {string.Join(", ", stages.Select(stage => $"{stage.Name}: {stage.Text}"))}.",
            Table = new(
                [text["Stage"], text["Owner"], text["Responses"]],
                [.. stages.Select(stage => (IReadOnlyList<ChartCell>)[new(stage.Name), new(stage.Owner), new(stage.Text, stage.Count, ValueFormat.Count)])]),
            Source = new(context.Unit, period, null, text["VolumesDefinition"], null, context.Made, context.Demo) { Respondents = context.Respondents },
            Language = context.Language,
            Axis = AxisScale.For(stages.Where(stage => stage.Count is not null).Select(stage => stage.Count!.Value), ValueFormat.Count),
            Rows = [.. stages.Select(stage => new IntervalRow($"{stage.Number} {stage.Name}", stage.Count, null, null, null, stage.Text))],
        };
    }

    private sealed record Volume(int Number, string Name, string Owner, double? Count, string Text)
    {
        public static Volume Of(StageReading stage, int number, ChartContext context, IStringLocalizer<PathTexts> text)
        {
            var figure = stage.Metrics.GetValueOrDefault(WellKnown.Responses) is { Asked: true } reading ? reading.Current : Figure.None;
            return new Volume(
                number,
                stage.Stage.Name.In(context.Language),
                stage.Owner?.Name.In(context.Language) ?? stage.Stage.ExternalOwner ?? text["ExternalOwner"],
                figure.Value,
                figure switch
                {
                    { Value: { } responses } => NumberText.Count((long)responses, context.Language),
                    { Suppressed: true } => text["Suppressed", context.MinimumRespondents],
                    _ => text["NotAskedHere"],
                });
        }
    }
}
