using Dashboard.Core.Actions;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal abstract partial class Words
{
    /// <summary>The question changed at the action: nothing can be compared.</summary>
    public abstract string OutcomeNotComparable(string date);

    /// <summary>No whole month has passed.</summary>
    public abstract string OutcomeNothing { get; }

    /// <summary>No month before has a value.</summary>
    public abstract string OutcomeNothingBefore { get; }

    /// <summary>The control chart has too few points; <paramref name="months"/> are missing.</summary>
    public abstract string OutcomeTooFew(string months, int needed);

    /// <summary>The series began anew before there were enough points.</summary>
    public abstract string OutcomeEnded(string date, int needed);

    /// <summary>The control chart shows nothing beyond chance.</summary>
    public abstract string OutcomeCommonCause { get; }

    /// <summary>The control chart shows a special cause since the action.</summary>
    public abstract string OutcomeChanged(Variation variation, bool high);

    /// <summary>The control chart shows a special cause that had begun before.</summary>
    public abstract string OutcomeChangedBefore(Variation variation, bool high, string month);

    /// <summary>When a special cause began.</summary>
    public abstract string OutcomeSince(string month);

    /// <summary>The figures on both sides, each with its period.</summary>
    public abstract string OutcomeFigures(string before, string after);

    /// <summary>The difference with its interval, its verdict, whether it goes the way that was wanted, and the smallest meaningful change.</summary>
    public abstract string OutcomeDifference(string difference, string interval, ChangeVerdict verdict, bool? asWanted, string? least);

    /// <summary>Counts and levels are complete.</summary>
    public abstract string OutcomeComplete { get; }

    /// <summary>The first month after the action is still to end.</summary>
    public abstract string OutcomeWaits(string month);

    /// <summary>There is nothing before the action.</summary>
    public abstract string OutcomeNoBefore { get; }

    /// <summary>What the comparison does not go across.</summary>
    public abstract string OutcomeCut(OutcomeEdge edge, string date);

    /// <summary>The sides are shorter than a year.</summary>
    public abstract string OutcomeSeasons { get; }

    /// <summary>Units were moved or merged between the first month and the last.</summary>
    public abstract string OutcomeMoved(string dates);

    /// <summary>Later months are no part of the verdict.</summary>
    public abstract string OutcomeReadTo(string month);

    /// <summary>Of a stage the reader is told the answers of the own units alone.</summary>
    public abstract string OfOwnUnits { get; }

    /// <summary>A new baseline lies between the sides.</summary>
    public abstract string OutcomeRebased(string date);

    /// <summary>The month of the action belongs to no side.</summary>
    public abstract string OutcomeMonthLeftOut { get; }

    /// <summary>A new baseline may be in place.</summary>
    public abstract string OutcomeProposal(int points, string date);

    /// <summary>After is not because of.</summary>
    public abstract string OutcomeNotWhy { get; }
}
