using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Charts.Builders;

/// <summary>What a builder must know besides the readings.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Unit">The unit or path, by name.</param>
/// <param name="Period">The period of the figures.</param>
/// <param name="Made">The date on which the figures were read.</param>
/// <param name="Demo">Whether demo data are among the figures.</param>
public sealed record ChartContext(Language Language, string Unit, Period Period, DateOnly Made, bool Demo)
{
    private const int FewestDrawn = 24;

    /// <summary>The period that changes are measured from; <c>null</c> is the one just before.</summary>
    public Period? Compare { get; init; }

    /// <summary>Whose answers are read, in words; <c>null</c> for everybody's.</summary>
    public string? Respondents { get; init; }

    /// <summary>The rule set of the control charts.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Mdc2018;

    /// <summary>The smallest number of respondents whose figure is shown: it stands in the words of a suppressed figure.</summary>
    public int MinimumRespondents { get; init; } = 5;

    /// <summary>Actions and moves, in any order; version breaks and new baselines come from the series itself.</summary>
    public IReadOnlyList<ChartNote> Notes { get; init; } = [];

    /// <summary>
    /// What charts of a series draw: it crops the drawing, never the calculation. <c>null</c> draws to the end of <see cref="Period"/>, and
    /// at least 24 points, since fewer do not show what is usual.
    /// </summary>
    public Period? Drawn { get; init; }

    /// <summary>The id of the built chart; <c>null</c> takes the metric's slug.</summary>
    public string? Id { get; init; }

    internal Period DrawnAt(Grain grain)
    {
        if (Drawn is { } drawn)
        {
            return drawn;
        }

        var start = grain.Add(grain.StartOf(Period.LastDay), 1 - FewestDrawn);
        return new Period(start < Period.Start ? start : Period.Start, Period.End);
    }
}

/// <summary>A dated note on a series.</summary>
/// <param name="Date">The first day it concerns.</param>
/// <param name="Kind">How it is drawn; it changes no calculation.</param>
/// <param name="Label">A few words beside the flag.</param>
/// <param name="Text">The whole note.</param>
public sealed record ChartNote(DateOnly Date, AnnotationKind Kind, string Label, string Text);
