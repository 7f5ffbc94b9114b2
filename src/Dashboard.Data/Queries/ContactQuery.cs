using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>The question of how those were answered who asked to be contacted.</summary>
/// <param name="Unit">The unit; with those below it.</param>
/// <param name="Period">The period in which they asked.</param>
/// <param name="Segment">Only those of this segment, or <c>null</c> for all.</param>
public sealed record ContactQuestion(Unit Unit, Period Period, Segment? Segment = null)
{
    // No import takes anything older.
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>Of all who have ever asked, up to and with a day: who waits is no matter of a page's period.</summary>
    public static ContactQuestion UpTo(DateOnly today, Unit unit, Segment? segment = null) => new(unit, new Period(Earliest, today.AddDays(1)), segment);
}

/// <summary>Answers how contact requests were handled, from the roll-ups.</summary>
public sealed class ContactQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<ContactRequests> AskAsync(Scope scope, ContactQuestion question, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var unit = scope.Require(view.Snapshot.Units, question.Unit);
        string[] slugs = [WellKnown.Answered14Days, WellKnown.HandlingHours];
        if (!slugs.All(view.MetricIds.ContainsKey))
        {
            return ContactRequests.None;
        }

        using var reader = new Reader(await database.OpenReaderAsync(cancellation), view, slugs, protection, clock.Today());
        var figures = new SliceFigures(reader, new Slice([unit.Id], [0], reader.SegmentId(question.Segment)), question.Segment, stockUnit: null);
        return figures.MayWait(WellKnown.Answered14Days, question.Period) ? ContactRequests.Hidden : ContactRequests.Protect(
            figures.TallyOf(WellKnown.Answered14Days, question.Period),
            figures.TallyIn(WellKnown.Answered14Days, question.Period),
            figures.FigureIn(WellKnown.Answered14Days, FigureKind.Positive, question.Period),
            figures.FigureIn(WellKnown.HandlingHours, FigureKind.Median, question.Period),
            protection.MinimumRespondents);
    }
}
