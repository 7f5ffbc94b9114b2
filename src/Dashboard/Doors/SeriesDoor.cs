using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;

namespace Dashboard.Doors;

/// <summary>Answers a <c>series</c> question of the command line and the API, and writes it into the audit.</summary>
internal sealed class SeriesDoor(SeriesQuery query, StoreSnapshots snapshots, AuditLog audit)
{
    /// <exception cref="UnknownNameException">The question names something that is not there.</exception>
    /// <exception cref="ImpossibleQuestionException">What it asks for does not fit together.</exception>
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<SeriesReport> AnswerAsync(Actor actor, Scope scope, SeriesQuestion question, CancellationToken cancellation)
    {
        var series = await audit.RunAsync(
            actor,
            "series",
            question.Metric,
            () => query.AskAsync(scope, question, cancellation),
            series => new { question.Unit, question.Path, question.Stage, Segment = question.Segment?.ToString(), Points = series.Points.Count });
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        var unit = question.Unit is null ? scope.Roots(tree) is [var only] ? only : null : tree.Find(question.Unit);
        return SeriesReport.Of(series, unit?.Code);
    }
}
