using Dashboard.Core.Metrics;

namespace Dashboard.Core.Statistics;

/// <summary>A version of the rules that find special causes; recorded with every verdict.</summary>
public enum RuleSet
{
    /// <summary><c>mdc-2018</c>: in "two of three", the points lie between the two- and three-sigma lines.</summary>
    Mdc2018,

    /// <summary><c>mdc-2023</c>: points beyond three sigma count in "two of three" too.</summary>
    Mdc2023,
}

/// <summary>Names of rule sets.</summary>
public static class RuleSets
{
    /// <summary>The name in files and the command line: mdc-2018, mdc-2023.</summary>
    public static string Slug(this RuleSet rules) => rules == RuleSet.Mdc2018 ? "mdc-2018" : "mdc-2023";
}

/// <summary>The rule by which a point is a special cause; the order is the precedence.</summary>
public enum XmrRule
{
    /// <summary>No rule.</summary>
    None,

    /// <summary>Strictly outside a process limit.</summary>
    Outside,

    /// <summary>One of seven strictly rising or falling points.</summary>
    Trend,

    /// <summary>Near a limit, two of three.</summary>
    TwoOfThree,

    /// <summary>One of seven points strictly on one side of the mean.</summary>
    Run,
}

/// <summary>What a point, or a series by its last point, says.</summary>
public enum Variation
{
    /// <summary>Nothing beyond common cause.</summary>
    CommonCause,

    /// <summary>Special cause in the better direction.</summary>
    Improvement,

    /// <summary>Special cause in the worse direction.</summary>
    Concern,

    /// <summary>Special cause of a metric without a better direction.</summary>
    Neutral,
}

/// <summary>Whether the process can be expected to meet its target.</summary>
public enum Assurance
{
    /// <summary>The target lies strictly beyond the limit on the bad side: the process always meets it.</summary>
    Pass,

    /// <summary>The target lies strictly beyond the limit on the good side: the process never meets it.</summary>
    Fail,

    /// <summary>The target lies between the limits: it is met at times.</summary>
    Inconsistent,
}

/// <summary>How a control chart is calculated. The defaults are those of the product.</summary>
public sealed record XmrOptions
{
    /// <summary>The rules.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Mdc2018;

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; init; } = Direction.Up;

    /// <summary>The target in the values' unit, or <c>null</c>.</summary>
    public double? Target { get; init; }

    /// <summary>Whether moving ranges of at least 3.267 × their mean are left out of it, once.</summary>
    public bool Screen { get; init; }

    /// <summary>Fix the limits after this many values of a group, at least 1; <c>null</c> uses all of the group's values.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Indexes (from 0) of the points that start a new group, in any order; each must be that of a point.</summary>
    public IReadOnlyList<int> RebaseAt { get; init; } = [];
}

/// <summary>One point of a control chart. Limits stand at every point, a missing one included.</summary>
/// <param name="Value">The value; <c>null</c> when missing.</param>
/// <param name="Group">The re-base group, from 0.</param>
/// <param name="Mean">The group's mean; <c>null</c> when the group has no value.</param>
/// <param name="Lower">Lower process limit; <c>null</c> when it cannot be calculated.</param>
/// <param name="Upper">Upper process limit.</param>
/// <param name="NearLower">Lower two-sigma line.</param>
/// <param name="NearUpper">Upper two-sigma line.</param>
/// <param name="Rule">The rule of highest precedence, or <see cref="XmrRule.None"/>.</param>
/// <param name="Rules">All rules that flag the point, in order of precedence.</param>
/// <param name="Variation">What the point says.</param>
public sealed record XmrPoint(
    double? Value,
    int Group,
    double? Mean,
    double? Lower,
    double? Upper,
    double? NearLower,
    double? NearUpper,
    XmrRule Rule,
    IReadOnlyList<XmrRule> Rules,
    Variation Variation);

/// <summary>A calculated control chart.</summary>
/// <param name="Points">As many points as values, in order.</param>
/// <param name="Variation">What the last value says; <c>null</c> without values.</param>
/// <param name="Assurance">Against the target by the last group's limits; <c>null</c> without a target, a better direction or limits.</param>
/// <param name="LastGroupCount">Number of values in the last group: below <see cref="VerdictFrom"/> a page draws a run chart and gives no verdict.</param>
public sealed record XmrChart(IReadOnlyList<XmrPoint> Points, Variation? Variation, Assurance? Assurance, int LastGroupCount)
{
    /// <summary>Fewest values in the last group for a verdict.</summary>
    public const int VerdictFrom = 15;

    /// <summary>Whether the chart may give a verdict.</summary>
    public bool HasVerdict => LastGroupCount >= VerdictFrom;
}
