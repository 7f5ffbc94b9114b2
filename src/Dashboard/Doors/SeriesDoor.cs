using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;

namespace Dashboard.Doors;

/// <summary>Answers a <c>series</c> question of the command line and the API, and writes it into the audit.</summary>
internal sealed class SeriesDoor(SeriesQuery query, StoreSnapshots snapshots, AuditLog audit)
{
    /// <exception cref="UnknownNameException">The question names something that is not there.</exception>
    /// <exception cref="ImpossibleQuestionException">What it asks for does not fit together.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<SeriesReport> AnswerAsync(Actor actor, Access access, SeriesQuestion question, CancellationToken cancellation)
    {
        var store = await snapshots.CurrentAsync(cancellation);
        var scope = ScopeOf(access, question, store);
        var (series, whole) = await audit.RunAsync(
            actor,
            "series",
            question.Metric,
            () => query.AskAsync(scope, question, cancellation),
            answer => new { question.Unit, question.Path, question.Stage, Segment = question.Segment?.ToString(), Points = answer.Asked.Points.Count });
        var unit = question.Unit is null ? scope.Roots(store.Units) is [var only] ? only : null : store.Units.Find(question.Unit);
        return SeriesReport.Of(series, whole, TargetOf(question, series, unit, store), unit?.Code);
    }

    /// <summary>Of a unit that is named, as far as the metric is published; without one the asker's own.</summary>
    private static Scope ScopeOf(Access access, SeriesQuestion question, StoreSnapshot store) =>
        question.Unit is not null && store.Metrics.Newest(question.Metric) is { } metric ? access.FiguresOf(metric) : access.Scope;

    /// <summary>A target is set for a unit's default figure; it says nothing of a stage, a segment or another figure.</summary>
    private static double? TargetOf(SeriesQuestion question, Series series, Unit? unit, StoreSnapshot store) =>
        unit is not null && question is { Path: null, Segment: null } && series.Figure == Figures.DefaultKind(series.Metric.Kind)
        && series.Points is [.., var last]
            ? store.Targets.For(series.Metric.Slug, unit, store.Units, last.Period.LastDay)
            : null;
}
