using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

/// <summary>What came after an action, to residents.</summary>
internal abstract partial class Words
{
    /// <inheritdoc cref="OutcomeNotComparable"/>
    public abstract string OpenNotComparable(string date);

    /// <inheritdoc cref="OutcomeNothing"/>
    public abstract string OpenNothing { get; }

    /// <inheritdoc cref="OutcomeNothingBefore"/>
    public abstract string OpenNothingBefore { get; }

    /// <inheritdoc cref="OutcomeTooFew"/>
    public abstract string OpenTooFew(string months);

    /// <inheritdoc cref="OutcomeEnded"/>
    public abstract string OpenEnded(string date);

    /// <inheritdoc cref="OutcomeCommonCause"/>
    public abstract string OpenCommonCause { get; }

    /// <inheritdoc cref="OutcomeChanged"/>
    public abstract string OpenChanged(Variation variation, bool high);

    /// <inheritdoc cref="OutcomeChangedBefore"/>
    public abstract string OpenChangedBefore(Variation variation, bool high, string inMonth);

    /// <summary>The figures on both sides, each with its answers and its period.</summary>
    public abstract string OpenSides(string before, string after);

    /// <summary>Whether the difference may be chance, whether it goes the way that was wanted, and where it is likely to lie.</summary>
    public abstract string OpenDifference(string interval, ChangeVerdict verdict, bool? asWanted);

    /// <summary>The unit of a difference in full, after a number: "prosenttiyksikköä"; <c>null</c> where the number stands alone.</summary>
    public abstract string? OpenDifferenceUnit(ValueFormat format);

    /// <inheritdoc cref="OutcomeWaits"/>
    public abstract string OpenWaits(string month);

    /// <inheritdoc cref="OutcomeCut"/>
    public abstract string OpenCut(OutcomeEdge edge, string date);

    /// <inheritdoc cref="OutcomeMoved"/>
    public abstract string OpenMoved(string dates);

    /// <inheritdoc cref="OutcomeRebased"/>
    public abstract string OpenRebased(string date);

    /// <inheritdoc cref="OutcomeSeasons"/>
    public abstract string OpenSeasons { get; }

    /// <inheritdoc cref="OutcomeMonthLeftOut"/>
    public abstract string OpenMonthLeftOut { get; }

    /// <inheritdoc cref="OutcomeSince"/>
    public abstract string OpenSince(string inMonth);

    /// <inheritdoc cref="OutcomeReadTo"/>
    public abstract string OpenReadTo(string inMonth);

    /// <inheritdoc cref="OutcomeNotWhy"/>
    public abstract string OpenNotWhy { get; }
}
