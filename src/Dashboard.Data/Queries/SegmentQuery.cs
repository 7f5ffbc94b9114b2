using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>The question of how groups of respondents, or of visitors, differ.</summary>
/// <param name="Unit">The unit; with those below it.</param>
/// <param name="Metrics">Slugs of the metrics; unknown ones are left out of the answer.</param>
/// <param name="Period">The period.</param>
/// <param name="Kind">Only groups of this kind, or <c>null</c> for all.</param>
public sealed record SegmentQuestion(Unit Unit, IReadOnlyList<string> Metrics, Period Period, SegmentKind? Kind = null);

/// <summary>One group's figure.</summary>
/// <param name="Segment">The group.</param>
/// <param name="Figure">Its protected figure.</param>
/// <param name="Parts">Its answers by role; <c>null</c> where it is hidden, and for kinds whose answers have no roles.</param>
public sealed record SegmentFigure(Segment Segment, Figure Figure, AnswerParts? Parts = null);

/// <summary>The answer to a <see cref="SegmentQuestion"/>: figures of groups that may stand beside their whole.</summary>
public sealed class SegmentAnswer(IReadOnlyDictionary<(string Slug, SegmentKind Kind), IReadOnlyList<SegmentFigure>> figures)
{
    /// <summary>Nothing is known of any group.</summary>
    public static SegmentAnswer None { get; } = new(new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>());

    /// <summary>The groups of a kind, those of unknown kind among them; empty where the metric tells none of them apart.</summary>
    public IReadOnlyList<SegmentFigure> Of(string slug, SegmentKind kind) => figures.GetValueOrDefault((slug, kind), []);
}

/// <summary>
/// Answers how groups of respondents differ, one property at a time. Groups together are a whole that every page shows, so that a hidden one
/// takes others with it: see <see cref="HiddenGroups"/>. Only the period is read, no series.
/// </summary>
public sealed class SegmentQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<SegmentAnswer> AskAsync(Scope scope, SegmentQuestion question, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var unit = scope.Require(view.Snapshot.Units, question.Unit);
        var slugs = question.Metrics.Where(view.MetricIds.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        using var reader = new Reader(await database.OpenReaderAsync(cancellation), view, slugs, protection, clock.Today());
        var answer = new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>();
        foreach (var kind in view.Snapshot.Segments.Where(segment => question.Kind is null || segment.Kind == question.Kind).GroupBy(segment => segment.Kind))
        {
            var groups = kind.Select(segment => (
                Segment: segment,
                Tallies: new SliceTallies(reader.Slices, reader.Runs, new Slice([unit.Id], [0], reader.SegmentId(segment)), question.Period))).ToList();
            foreach (var slug in slugs)
            {
                if (reader.Settled(slug, question.Period) is { } period && reader.Runs.For(slug, period) is var run && run.Metric.Kind != MetricKind.Stock)
                {
                    answer.Add((slug, kind.Key), Protect(run.Metric, groups.ConvertAll(group => (group.Segment, group.Tallies.In(period)[run.Slot]))));
                }
            }
        }

        return new SegmentAnswer(answer);
    }

    /// <summary>All metrics are protected here: of few people even the number of visits by group says who they are.</summary>
    private List<SegmentFigure> Protect(MetricVersion metric, List<(Segment Segment, Tally Tally)> groups)
    {
        if (groups.TrueForAll(group => group.Tally.IsEmpty))
        {
            return [];
        }

        var kind = Figures.DefaultKind(metric.Kind);
        var figures = groups.ConvertAll(group => Figures.Compute(metric, group.Tally, kind));
        var people = figures.ConvertAll(figure => metric.Kind == MetricKind.Count ? (long)(figure.Value ?? 0) : figure.N ?? 0);
        var hidden = HiddenGroups.Of(people, protection.MinimumRespondents);
        return [.. groups.Select((group, at) => hidden[at]
            ? new SegmentFigure(group.Segment, Figure.Hidden)
            : new SegmentFigure(group.Segment, figures[at], Figures.Parts(metric, group.Tally)))];
    }
}
