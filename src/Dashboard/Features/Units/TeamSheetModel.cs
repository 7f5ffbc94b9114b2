using Dashboard.Components;
using Dashboard.Components.Notes;
using Dashboard.Core.Attention;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>One page for a team's weekly meeting: what it may be proud of, what changed, one theme, and one thing to try.</summary>
public sealed record TeamSheetModel
{
    private const int MostImproved = 2;

    public required Unit Unit { get; init; }

    /// <summary>The week of the meeting.</summary>
    public required Period Week { get; init; }

    public required Finding Finding { get; init; }

    /// <summary>What improved, in sentences.</summary>
    public required IReadOnlyList<AttentionRow> Improved { get; init; }

    /// <summary>The one finding that deserves the team's attention most; <c>null</c> when none stands out.</summary>
    public required AttentionRow? Theme { get; init; }

    /// <summary>What the unit itself says of the theme, or <c>null</c>.</summary>
    public required NoteLine? Explanation { get; init; }

    /// <summary>What the team said last that it would try, or <c>null</c>.</summary>
    public required NoteLine? Trial { get; init; }

    /// <summary>Who says that this week's sheet was discussed; <c>null</c> while nobody does.</summary>
    public required Signature? Discussed { get; init; }

    public static UnitQuestion Question(ViewContext view, Unit unit) => UnitModel.Question(view, unit) with { Children = false };

    public static TeamSheetModel Build(UnitAnswer answer, ViewContext view)
    {
        var unit = answer.Unit.Unit;
        var readings = answer.Unit.Metrics;
        var context = view.ChartContext(unit.Name);
        IReadOnlyList<string> metrics = [.. MetricChoice.Scores(view.Snapshot.Metrics), WellKnown.Responses];
        var week = Grain.Week.PeriodOf(view.Today);
        var attention = AttentionBuilder.Build(
            [answer.Unit],
            metrics,
            [],
            view.State.Grain,
            context,
            (_, metric) => DashboardUrls.Unit(unit.Code, view.State with { Metric = metric }),
            path => DashboardUrls.Path(path.Code, view.State.Elsewhere()));
        var theme = attention.Rows is [var first, ..] ? first : null;
        return new TeamSheetModel
        {
            Unit = unit,
            Week = week,
            Finding = FindingText.Of([.. metrics.Where(slug => MetricChoice.IsAsked(readings, slug)).Select(slug => readings[slug])], context),
            Improved = [.. attention.Improved.Take(MostImproved)],
            Theme = theme,
            Explanation = NoteSubject.Of(view, unit, theme?.Metric) is { } subject ? NotesModel.Newest(view, subject) : null,
            Trial = view.Snapshot.Notes.Actions(unit.Id).Where(action => action is { Stands: true, Kind: UnitActionKind.Trial }).MaxBy(action => action.Id) is { } trial
                ? NotesModel.Line(trial, view.Language)
                : null,
            Discussed = view.Snapshot.Notes.Review(unit.Id, week.Start)?.Written,
        };
    }
}
