namespace Dashboard.Core.Notes;

/// <summary>Who wrote or withdrew something, and when.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">A name or a role, as typed: at most <see cref="NoteRules.MostOfName"/> characters.</param>
public sealed record Signature(DateOnly Day, string By)
{
    /// <inheritdoc cref="Signature"/>
    public string By { get; } = NoteRules.Require(By, NoteRules.MostOfName, nameof(By));
}

/// <summary>Something people have written down. It is never changed; what was a mistake is withdrawn and stays readable.</summary>
/// <param name="Id">Its number, among those of its kind; later ones are higher.</param>
/// <param name="UnitId">The unit it is about.</param>
/// <param name="Written">Who wrote it.</param>
/// <param name="Withdrawn">Who withdrew it, or <c>null</c> while it stands.</param>
public abstract record Note(int Id, int UnitId, Signature Written, Signature? Withdrawn)
{
    /// <summary>Whether it has not been withdrawn.</summary>
    public bool Stands => Withdrawn is null;
}

/// <summary>
/// A new baseline: from its day on, the control chart of exactly this series calculates anew, at every grain and for every segment. It holds
/// for no other unit or stage.
/// </summary>
/// <param name="Id">Its number.</param>
/// <param name="Metric">The metric's slug.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="StageId">The stage, or <c>null</c> of the unit's whole series.</param>
/// <param name="Date">The first day of the new baseline: the period that holds it is the first of the new group.</param>
/// <param name="Reason">Why, in at most <see cref="NoteRules.MostOfReason"/> characters.</param>
/// <param name="Written">Who wrote it.</param>
/// <param name="Withdrawn">Who withdrew it, or <c>null</c>.</param>
public sealed record Rebase(
    int Id, string Metric, int UnitId, int? StageId, DateOnly Date, string Reason, Signature Written, Signature? Withdrawn = null)
    : Note(Id, UnitId, Written, Withdrawn)
{
    /// <inheritdoc cref="Rebase"/>
    public string Reason { get; } = NoteRules.Require(Reason, NoteRules.MostOfReason, nameof(Reason));
}

/// <summary>What a unit itself says of what a metric shows, most often its manager.</summary>
/// <param name="Id">Its number.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Metric">The metric's slug.</param>
/// <param name="Text">The explanation, in at most <see cref="NoteRules.MostOfExplanation"/> characters; it may have several lines.</param>
/// <param name="Written">Who wrote it.</param>
/// <param name="Withdrawn">Who withdrew it, or <c>null</c>.</param>
public sealed record Explanation(int Id, int UnitId, string Metric, string Text, Signature Written, Signature? Withdrawn = null)
    : Note(Id, UnitId, Written, Withdrawn)
{
    /// <inheritdoc cref="Explanation"/>
    public string Text { get; } = NoteRules.Require(Text, NoteRules.MostOfExplanation, nameof(Text), lines: true);
}

/// <summary>A team sheet that was discussed in the team.</summary>
/// <param name="Id">Its number.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Week">The Monday of the sheet's week.</param>
/// <param name="Written">Who says so, and when.</param>
/// <param name="Withdrawn">Who withdrew it, or <c>null</c>.</param>
public sealed record TeamReview(int Id, int UnitId, DateOnly Week, Signature Written, Signature? Withdrawn = null)
    : Note(Id, UnitId, Written, Withdrawn)
{
    /// <inheritdoc cref="TeamReview"/>
    public DateOnly Week { get; } = Week.DayOfWeek == DayOfWeek.Monday
        ? Week
        : throw new ArgumentException($"A week begins on a Monday; {Week:yyyy-MM-dd} is none.", nameof(Week));
}
