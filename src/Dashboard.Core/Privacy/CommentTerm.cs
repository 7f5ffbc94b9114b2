using Dashboard.Core.Time;

namespace Dashboard.Core.Privacy;

/// <summary>
/// How long comments are kept: for a number of months from the end of the quarter in which they were given. They go by whole quarters, because
/// a comment shows its quarter and never its day: one that went on a day of its own would tell it.
/// </summary>
public sealed record CommentTerm
{
    /// <summary>Creates the term.</summary>
    /// <param name="months">Months; 0 keeps comments until they are erased.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is negative.</exception>
    public CommentTerm(int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        Months = months;
    }

    /// <summary>Months from the end of a quarter; 0 when there is no term.</summary>
    public int Months { get; }

    /// <summary>The first day whose comments are kept, always that of a quarter: those of the days before it go. <c>null</c> without a term.</summary>
    /// <param name="today">Today's local date.</param>
    public DateOnly? KeptFrom(DateOnly today) => Months == 0 ? null
        : (today.Year * 12) + today.Month - 1 < Months + 12 ? DateOnly.MinValue
        : Grain.Quarter.StartOf(today.AddMonths(-Months));
}
