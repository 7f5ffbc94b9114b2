using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Time;

namespace Dashboard.Core.Actions;

/// <summary>What ends a window before its time.</summary>
public enum OutcomeEdge
{
    /// <summary>A version of the question.</summary>
    Break,

    /// <summary>A new baseline.</summary>
    Rebase,
}

/// <summary>
/// The months before and after an action that are compared: complete ones, as many on both sides, those nearest to it, at most
/// <see cref="Most"/>. The month in which it came into effect belongs to neither, unless it came on the first.
/// </summary>
/// <param name="DoneOn">From which day the action is in effect.</param>
/// <param name="Before">The months before; <c>null</c> where there are none on one of the sides.</param>
/// <param name="After">The months after; <c>null</c> likewise.</param>
/// <param name="Months">How many on each side.</param>
/// <param name="FirstAfter">The first month that can belong to the months after.</param>
public sealed record OutcomeWindows(DateOnly DoneOn, Period? Before, Period? After, int Months, Period FirstAfter)
{
    /// <summary>Most months on each side: a year has all of its seasons.</summary>
    public const int Most = 12;

    /// <summary>The month in which it came into effect.</summary>
    public Period Month => Grain.Month.PeriodOf(DoneOn);

    /// <summary>Whether there are months before; without any nothing is compared however long one waits.</summary>
    public bool HasBefore { get; private init; }

    /// <summary>What ended a window and when: a comparison does not go across it.</summary>
    public IReadOnlyList<(OutcomeEdge Edge, DateOnly Day)> Cuts { get; private init; } = [];

    /// <summary>
    /// The day of a version of the question that lies between the windows, or inside the first month after: they are not compared. <c>null</c> when none does.
    /// </summary>
    public DateOnly? BreakBetween { get; private init; }

    /// <summary>The day of a new baseline that lies between the windows, as one that was made because of the action; <c>null</c> when none does.</summary>
    public DateOnly? RebaseBetween { get; private init; }

    /// <summary>The windows of an action in a series.</summary>
    /// <param name="doneOn">From which day it is in effect.</param>
    /// <param name="series">The months of the whole series, from the first data on.</param>
    public static OutcomeWindows Of(DateOnly doneOn, Series series)
    {
        var month = Grain.Month.PeriodOf(doneOn);
        var firstAfter = doneOn == month.Start ? month : Grain.Month.PeriodOf(month.End);
        var edges = Edges(series).ToList();
        var begins = series.Points.Count == 0 ? month.Start : series.Points[0].Period.Start;
        var ends = series.Points.LastOrDefault(point => !point.Provisional)?.Period.End ?? firstAfter.Start;
        var earlier = edges.FindLast(edge => edge.At < month.Start && edge.First > begins);
        var later = edges.Find(edge => edge.At >= firstAfter.End && edge.Last < ends);
        var between = edges.Where(edge => edge.At >= month.Start && edge.At < firstAfter.End).ToList();
        var (before, after) = (MonthsIn(earlier?.First ?? begins, month.Start), MonthsIn(firstAfter.Start, later?.Last ?? ends));
        var months = Math.Min(Most, Math.Min(before, after));
        return new OutcomeWindows(
            doneOn,
            months > 0 ? new Period(month.Start.AddMonths(-months), month.Start) : null,
            months > 0 ? new Period(firstAfter.Start, firstAfter.Start.AddMonths(months)) : null,
            months,
            firstAfter)
        {
            HasBefore = before > 0,
            BreakBetween = between.Find(edge => edge.Edge == OutcomeEdge.Break)?.Day,
            RebaseBetween = between.Find(edge => edge.Edge == OutcomeEdge.Rebase)?.Day,
            Cuts = [.. new[] { before == months ? earlier : null, after == months ? later : null }.OfType<EdgeDay>().Select(edge => (edge.Edge, edge.Day))],
        };
    }

    /// <summary>Whether a new baseline lies between the windows.</summary>
    internal bool IsBetween(Rebase rebase) => rebase.Date >= Month.Start && rebase.Date < FirstAfter.End;

    /// <summary>A month with a version break is of two questions and belongs to no window; one with a new baseline is the first of the new group.</summary>
    private static IEnumerable<EdgeDay> Edges(Series series) => series.Breaks
        .Select(day => new EdgeDay(OutcomeEdge.Break, day, day, day.Day == 1 ? day : Grain.Month.PeriodOf(day).End, Grain.Month.StartOf(day)))
        .Concat(series.Rebases.Select(rebase => OfRebase(rebase.Date, Grain.Month.StartOf(rebase.Date))))
        .OrderBy(edge => edge.At);

    private static EdgeDay OfRebase(DateOnly day, DateOnly month) => new(OutcomeEdge.Rebase, day, month, month, month);

    private static int MonthsIn(DateOnly from, DateOnly to) => Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month);

    /// <param name="Edge">What it is.</param>
    /// <param name="Day">Its day.</param>
    /// <param name="At">The day on which the series changes by it: a new baseline begins with the month that holds its day.</param>
    /// <param name="First">The first month that can follow it in one window.</param>
    /// <param name="Last">The end of the last month that can come before it.</param>
    private sealed record EdgeDay(OutcomeEdge Edge, DateOnly Day, DateOnly At, DateOnly First, DateOnly Last);
}
