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
/// <param name="figures">The groups of each metric and kind.</param>
/// <param name="respondents">All who answered anything in the period; 0 where that was not asked.</param>
public sealed class SegmentAnswer(IReadOnlyDictionary<(string Slug, SegmentKind Kind), IReadOnlyList<SegmentFigure>> figures, long respondents = 0)
{
    /// <summary>Nothing is known of any group.</summary>
    public static SegmentAnswer None { get; } = new(new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>());

    /// <summary>All who answered anything in the period.</summary>
    public long Respondents => respondents;

    /// <summary>How many of those who answered are told in no group of a kind: they wait, or their group stays hidden. Never below 0.</summary>
    public long Untold(SegmentKind kind) =>
        Math.Max(0, respondents - Of(WellKnown.Responses, kind).Sum(group => (long)(group.Figure.Value ?? 0)));

    /// <summary>The groups of a kind, those of unknown kind among them; empty where the metric tells none of them apart.</summary>
    public IReadOnlyList<SegmentFigure> Of(string slug, SegmentKind kind) => figures.GetValueOrDefault((slug, kind), []);
}

/// <summary>
/// Answers how groups of respondents differ, one property at a time. Only the period is read, no series.
/// </summary>
/// <remarks>
/// Groups of respondents are published by <see cref="SegmentBlocks"/>; where anybody answered, one of which nothing is published is hidden and
/// not nobody's, as its answers may wait. Of visitors and of those who were asked every number is known beforehand: there small groups are hidden
/// by <see cref="HiddenGroups"/>.
/// </remarks>
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
        var respondents = RespondentsOf(reader, unit, question.Period);
        foreach (var kind in view.Snapshot.Segments.Where(segment => question.Kind is null || segment.Kind == question.Kind).GroupBy(segment => segment.Kind))
        {
            var groups = kind.Select(segment => (
                Segment: segment,
                Tallies: new SliceTallies(reader.Slices, reader.Runs, new Slice([unit.Id], [0], reader.SegmentId(segment)), question.Period))).ToList();
            foreach (var slug in slugs)
            {
                if (reader.Settled(slug, question.Period) is { } period && reader.Runs.For(slug, period) is var run && run.Metric.Kind != MetricKind.Stock)
                {
                    answer.Add((slug, kind.Key), Protect(
                        run.Metric, groups.ConvertAll(group => (group.Segment, group.Tallies.In(period)[run.Slot])), respondents > 0));
                }
            }
        }

        return new SegmentAnswer(answer, respondents);
    }

    private static long RespondentsOf(Reader reader, Unit unit, Period period)
    {
        var run = reader.Runs.For(WellKnown.Responses, period);
        var all = new SliceTallies(reader.Slices, reader.Runs, new Slice([unit.Id], [0], 0), period).In(period)[run.Slot];
        return (long)(Figures.Compute(run.Metric, all, Figures.DefaultKind(run.Metric.Kind)).Value ?? 0);
    }

    /// <summary>All metrics are protected here: of few people even the number of visits by group says who they are.</summary>
    private List<SegmentFigure> Protect(MetricVersion metric, List<(Segment Segment, Tally Tally)> groups, bool anybody)
    {
        if (groups.TrueForAll(group => group.Tally.IsEmpty))
        {
            return [];
        }

        var kind = Figures.DefaultKind(metric.Kind);
        var figures = groups.ConvertAll(group => Figures.Compute(metric, group.Tally, kind));
        var people = figures.ConvertAll(figure => metric.Kind == MetricKind.Count ? (long)(figure.Value ?? 0) : figure.N ?? 0);
        var hidden = HiddenGroups.Of(people, protection.MinimumRespondents);
        var mayWait = anybody && protection.MinimumRespondents > 1 && (Protection.Covers(metric) || metric.Slug == WellKnown.Responses);
        return [.. groups.Select((group, at) => hidden[at] || (mayWait && people[at] == 0)
            ? new SegmentFigure(group.Segment, Figure.Hidden)
            : new SegmentFigure(group.Segment, figures[at], Figures.Parts(metric, group.Tally)))];
    }
}
