namespace Dashboard.Core.Notes;

/// <summary>Something that is to be written down, as typed.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="By">The writer's name or role.</param>
public abstract record NoteDraft(string Unit, string By)
{
    /// <summary>The writer's name or role.</summary>
    public string By { get; } = NoteRules.Clean(By);

    /// <summary>All that is wrong with it; empty when nothing is.</summary>
    /// <param name="today">The day on which it is written.</param>
    public IReadOnlyList<NoteProblem> Problems(DateOnly today) =>
        [.. Faults(today).Append(OfText(NoteField.By, By, NoteRules.MostOfName)).OfType<NoteProblem>()];

    private protected abstract IEnumerable<NoteProblem?> Faults(DateOnly today);

    private protected static NoteProblem? OfText(NoteField field, string text, int most, bool lines = false) =>
        NoteRules.FaultOf(text, most, lines) is { } fault ? new NoteProblem(field, fault, most) : null;

    private protected static NoteProblem? OfDate(DateOnly? date, DateOnly last) => date switch
    {
        null => new NoteProblem(NoteField.Date, NoteFault.Missing),
        { } day when day < NoteRules.Earliest => new NoteProblem(NoteField.Date, NoteFault.TooEarly, Limit: NoteRules.Earliest),
        { } day when day > last => new NoteProblem(NoteField.Date, NoteFault.TooLate, Limit: last),
        _ => null,
    };
}

/// <summary>A new baseline that is to be written; not of a day to come.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Metric">The metric's slug.</param>
/// <param name="Stage">The stage's path and code, or <c>null</c> for the unit's whole series.</param>
/// <param name="Date">Its first day.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The writer's name or role.</param>
public sealed record RebaseDraft(string Unit, string Metric, StageName? Stage, DateOnly? Date, string Reason, string By) : NoteDraft(Unit, By)
{
    /// <summary>Why.</summary>
    public string Reason { get; } = NoteRules.Clean(Reason);

    private protected override IEnumerable<NoteProblem?> Faults(DateOnly today) =>
        [OfDate(Date, today), OfText(NoteField.Text, Reason, NoteRules.MostOfReason)];
}

/// <summary>A stage by the codes of its path and its own.</summary>
/// <param name="Path">The path's code.</param>
/// <param name="Stage">The stage's code within the path.</param>
public sealed record StageName(string Path, string Stage);

/// <summary>An explanation that is to be written.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Metric">The metric's slug.</param>
/// <param name="Text">The explanation; it may have several lines.</param>
/// <param name="By">The writer's name or role.</param>
public sealed record ExplanationDraft(string Unit, string Metric, string Text, string By) : NoteDraft(Unit, By)
{
    /// <summary>The explanation.</summary>
    public string Text { get; } = NoteRules.Clean(Text);

    private protected override IEnumerable<NoteProblem?> Faults(DateOnly today) =>
        [OfText(NoteField.Text, Text, NoteRules.MostOfExplanation, lines: true)];
}

/// <summary>That the team sheet of today's week was discussed.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="By">The writer's name or role.</param>
public sealed record TeamReviewDraft(string Unit, string By) : NoteDraft(Unit, By)
{
    private protected override IEnumerable<NoteProblem?> Faults(DateOnly today) => [];
}
