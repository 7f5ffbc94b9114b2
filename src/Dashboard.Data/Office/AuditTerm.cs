namespace Dashboard.Data.Office;

/// <summary>
/// How long lines of the audit are kept: for a number of months, and then up to the end of the calendar month, so that the removal, itself a
/// line, comes once a month.
/// </summary>
/// <param name="Months">Months; 0 keeps every line.</param>
public sealed record AuditTerm(int Months)
{
    /// <summary>The shortest term that may be set: the database itself refuses to delete what is younger than a year.</summary>
    public const int FewestMonths = 12;

    /// <summary>The first day whose lines are kept, always that of a month: those of the days before it go. <c>null</c> without a term.</summary>
    /// <param name="today">Today's local date.</param>
    public DateOnly? KeptFrom(DateOnly today) => Months == 0 ? null : new DateOnly(today.Year, today.Month, 1).AddMonths(-Months);
}
