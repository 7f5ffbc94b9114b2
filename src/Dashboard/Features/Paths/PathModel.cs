using Dashboard.Components;
using Dashboard.Components.Notes;
using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Paths;

/// <summary>Everything a path's page shows, computed from one answer.</summary>
public sealed record PathModel
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "path";

    public required ServicePath Path { get; init; }

    public required Finding Finding { get; init; }

    public required ChartSlot<ChartModel> Chart { get; init; }

    /// <summary>Empty where the path has a single stage and so no seam.</summary>
    public required ChartSlot<SeamTable> Seams { get; init; }

    /// <summary>The stage and the metric of the trend.</summary>
    public required PathSelection Selection { get; init; }

    /// <summary>Empty where the metric is not asked at the stage.</summary>
    public required ChartSlot<ChartModel> Trend { get; init; }

    /// <summary>Which new baselines of the trend lie between what is compared; <c>null</c> when none does.</summary>
    public required string? Straddled { get; init; }

    /// <summary>The series of the trend, which notes may be written of; <c>null</c> without a trend.</summary>
    public required NoteSubject? Notes { get; init; }

    /// <summary>What was decided at the stage of the trend, the open ones first; of seams at both of their ends.</summary>
    public required IReadOnlyList<UnitAction> Actions { get; init; }

    /// <summary>Empty where nobody answered in the period.</summary>
    public required ChartSlot<ChartModel> Volumes { get; init; }

    /// <summary>Every chart that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts => new[] { Chart.Content, SeamRecords, Trend.Content, Volumes.Content }.OfType<ChartModel>();

    /// <summary>The seams as a table that can be taken along; <c>null</c> where there is none.</summary>
    public required RecordTable? SeamRecords { get; init; }

    public static PathQuestion Question(ViewContext view, ServicePath path) => new(
        path,
        [.. PathSelection.Choosable(view.Snapshot.Metrics), WellKnown.Responses],
        view.Period,
        view.Compare,
        view.State.Grain,
        view.Segment);

    public static PathModel Build(PathAnswer answer, ViewContext view, IStringLocalizer<PathTexts> text)
    {
        var path = answer.Path;
        var context = view.ChartContext(path.Name);
        var selection = PathSelection.Of(answer, view);
        var seams = ChartSlot.Of(() => answer.Stages.Count > 1 ? SeamTableBuilder.Build(answer.Stages, context) : null);
        var subject = NoteSubject.Of(view, path, selection.Stage, selection.Reading?.Metric);
        return new PathModel
        {
            Path = path,
            Finding = FindingText.OfPath(answer.Stages, context),
            Chart = ChartSlot.Of<ChartModel>(() => PathChartBuilder.Build(
                path, answer.Stages, context with { Id = "path" }, selection.Stage?.Code, stage => stage.IsExternal ? null : selection.Url(view, path, stage))),
            Seams = seams,
            SeamRecords = seams.Content is { } table ? SeamList.Of(table, context, text) : null,
            Selection = selection,
            Notes = subject,
            Actions = selection.Stage is not { } stage ? [] : [.. view.Snapshot.Actions.All
                .Where(action => action.Place is { } place && (place.StageId == stage.Id || place.ToStageId == stage.Id) && view.MayReadAt(path, action))],
            Straddled = subject is null ? null : view.Straddled([subject.Unit], subject.Metric.Slug, subject.Stage),
            Trend = ChartSlot.Of<ChartModel>(() => selection.Reading is not { } reading
                ? null
                : ControlChartBuilder.Build(reading, context with
                {
                    Id = "trend",
                    Unit = $"{context.Unit}: {selection.Stage!.Name.In(view.Language)}",
                    Notes = view.MarksAt(path, selection.Stage!, reading.Metric.Slug),
                })),
            Volumes = ChartSlot.Of<ChartModel>(() => PathVolumes.Build(answer, context with { Id = "volumes" }, text)),
        };
    }
}
