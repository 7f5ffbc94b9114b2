namespace Dashboard.Core.Text;

/// <summary>Units side by side.</summary>
internal abstract partial class Words
{
    public abstract string Unit { get; }

    public abstract string SameScale { get; }

    public abstract string OrderOfOrganisation { get; }

    /// <summary>"{subject} improved in 2 units and worsened in 1 unit"; the counts are not all zero.</summary>
    public abstract string UnitsChanged(string subject, int improved, int worsened, int changed);

    public abstract string UnitsUsual(string subject);

    public abstract string UnitsTooFew(string subject);

    /// <summary>Of a unit's metrics "1 improved and 2 worsened"; the counts are not all zero.</summary>
    public abstract string MetricsMoved(int improved, int worsened, int changed);

    public abstract string MetricsUsual { get; }

    public abstract string MetricsTooFew { get; }

    public abstract string OwnScales { get; }

    /// <summary>How many units show a figure, and between which values.</summary>
    public abstract string UnitsBetween(string name, int count, string range);

    public abstract string NoUnitShown(string name);

    public abstract string HiddenUnits(int count, int minimumRespondents);

    public abstract string NotAskingUnits(int count);

    public abstract string Answers { get; }

    public abstract string FunnelHint { get; }

    public abstract string Limits95 { get; }

    public abstract string Limits998 { get; }

    public abstract string AboveLimits { get; }

    public abstract string BelowLimits { get; }

    public abstract string WithinLimits { get; }

    /// <summary>One unit lies outside the outer limits.</summary>
    public abstract string FunnelOne(string name, string unit, bool high);

    /// <summary>Several do.</summary>
    public abstract string FunnelMany(string name, int count);

    public abstract string FunnelNone(string name);

    /// <summary>The pooled value of the units of a funnel, and its name.</summary>
    public abstract string UnitsTogether(string value);

    /// <summary>All units differ more than chance allows.</summary>
    public abstract string OverDispersed(string phi);

    /// <summary>Most units lie outside, so that it says little which of them do.</summary>
    public abstract string FunnelDiffers(string name);

    /// <summary>Some units lie outside, and the others differ no more than chance makes them differ.</summary>
    public abstract string OtherwiseDispersed(string phi);

    /// <summary>The units differ as much as chance makes them differ, or less.</summary>
    public abstract string UsuallyDispersed(string phi);

    public abstract string HeatHint { get; }

    /// <summary>Every cell with a verdict shows common cause.</summary>
    public abstract string HeatUsual { get; }

    public abstract string HeatTooFew { get; }

    /// <summary>
    /// How many of at least one control charts would signal though nothing changed; <paramref name="expected"/> is rounded, 0 for less than one half.
    /// </summary>
    public abstract string FalseAlarms(int charts, int expected);

    /// <summary>"2 improved"; <c>null</c> for none.</summary>
    protected static string? Counted(int count, string verb) => count == 0 ? null : FormattableString.Invariant($"{count} {verb}");
}
