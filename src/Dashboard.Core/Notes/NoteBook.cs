using Dashboard.Core.Time;

namespace Dashboard.Core.Notes;

/// <summary>All that people have written down of units and their series.</summary>
public sealed class NoteBook
{
    private readonly ILookup<int, Note> byUnit;

    /// <summary>A book of notes, in any order.</summary>
    public NoteBook(IEnumerable<Note> notes) => byUnit = notes.ToLookup(note => note.UnitId);

    /// <summary>A book without notes.</summary>
    public static NoteBook Empty { get; } = new([]);

    /// <summary>The new baselines of a series, withdrawn ones too, the latest first.</summary>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="stage">The stage, or <c>null</c> of the unit's whole series.</param>
    public IReadOnlyList<Rebase> Rebases(string metric, int unit, int? stage = null) =>
    [
        .. byUnit[unit].OfType<Rebase>().Where(rebase => rebase.Metric == metric && rebase.StageId == stage)
            .OrderByDescending(rebase => rebase.Date).ThenByDescending(rebase => rebase.Id),
    ];

    /// <summary>The new baselines by which a series is calculated, the earliest first.</summary>
    /// <inheritdoc cref="Rebases"/>
    public IReadOnlyList<Rebase> Standing(string metric, int unit, int? stage = null) =>
        [.. Rebases(metric, unit, stage).Where(rebase => rebase.Stands).Reverse()];

    /// <summary>The new baselines of a unit, whole or at one stage, that stand and lie inside a period, not on its first day; the earliest first.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="stage">The stage, or <c>null</c> for the unit's whole series.</param>
    /// <param name="period">From the first day of what is compared to the last.</param>
    public IReadOnlyList<Rebase> Straddled(int unit, int? stage, Period period) =>
    [
        .. byUnit[unit].OfType<Rebase>()
            .Where(rebase => rebase.Stands && rebase.StageId == stage && rebase.Date > period.Start && rebase.Date < period.End)
            .OrderBy(rebase => rebase.Date).ThenBy(rebase => rebase.Id),
    ];

    /// <summary>A unit's explanations of a metric, withdrawn ones too, the newest first.</summary>
    public IReadOnlyList<Explanation> Explanations(int unit, string metric) =>
        [.. byUnit[unit].OfType<Explanation>().Where(explanation => explanation.Metric == metric).OrderByDescending(explanation => explanation.Id)];

    /// <summary>Who says that a unit's sheet of a week was discussed; <c>null</c> while nobody does.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="week">The week's Monday.</param>
    public TeamReview? Review(int unit, DateOnly week) =>
        byUnit[unit].OfType<TeamReview>().Where(review => review.Stands && review.Week == week).MinBy(review => review.Id);
}
