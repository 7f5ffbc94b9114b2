using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>What every reading of one question shares: one consistent view of the store, the metrics asked for and the rules of privacy.</summary>
internal sealed class Reader : IDisposable
{
    private readonly StoreConnection connection;
    private readonly IDisposable moment;

    public Reader(
        StoreConnection connection,
        StoreView view,
        IEnumerable<string> slugs,
        Protection protection,
        DateOnly today,
        TreeTime tree = TreeTime.Today)
    {
        this.connection = connection;
        moment = connection.BeginReading();
        View = view;
        Runs = new MetricRuns(view, slugs.Append(WellKnown.Responses));
        Protection = protection;
        Today = today;
        Slices = new SliceReader(connection, Runs, view.Snapshot.Units, tree == TreeTime.Then ? view.Snapshot.History : null);
        Stocks = new StockReader(connection);
    }

    public StoreView View { get; }

    public MetricRuns Runs { get; }

    public Protection Protection { get; }

    public DateOnly Today { get; }

    public SliceReader Slices { get; }

    public StockReader Stocks { get; }

    /// <summary>The segment's id, 0 for all, <c>null</c> when no row has such a value.</summary>
    public int? SegmentId(Segment? segment) =>
        segment is null ? 0 : View.SegmentIds.TryGetValue(segment, out var id) ? id : null;

    /// <summary>
    /// The part of a period whose figures of a metric are settled: requests younger than 14 days may still be answered in time, so they are
    /// not yet counted. <c>null</c> when nothing of it is.
    /// </summary>
    public Period? Settled(string slug, Period period) =>
        slug == WellKnown.Answered14Days ? period.Intersect(new Period(DateOnly.MinValue, Today.AddDays(1 - WellKnown.AnswerDays))) : period;

    public void Dispose()
    {
        Slices.Dispose();
        Stocks.Dispose();
        moment.Dispose();
        connection.Dispose();
    }
}
