using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Core.Reports;

/// <summary>Who a report is for.</summary>
public enum ReportAudience
{
    /// <summary>Those who may see the units.</summary>
    Internal,

    /// <summary>Everybody: no unit below the set level is named.</summary>
    Public,
}

/// <summary>What goes to a meeting: charts in order, each with what is said and done about it. All texts are ready in the language.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Unit">The unit or path it is about, by name.</param>
/// <param name="Language">The language of all texts.</param>
/// <param name="Made">The day on which the figures were read.</param>
/// <param name="Items">The items in order.</param>
public sealed record Report(string Title, string Unit, Language Language, DateOnly Made, IReadOnlyList<ReportItem> Items)
{
    /// <summary>Who it is for; <c>null</c> where that is not said, as of a single chart.</summary>
    public ReportAudience? Audience { get; init; }

    /// <summary>The smallest number of respondents whose figures are shown, at least 1.</summary>
    public int MinimumRespondents { get; init; } = 5;
}

/// <summary>One item of a report: a chart or table, and what is said of it.</summary>
/// <param name="Chart">The chart.</param>
public sealed record ReportItem(ChartModel Chart)
{
    /// <summary>The finding in the author's words; <c>null</c> takes the chart's own title.</summary>
    public string? Finding { get; init; }

    /// <summary>What is done, by whom and when.</summary>
    public IReadOnlyList<ReportAction> Actions { get; init; } = [];

    /// <summary>The unit's own explanation, or <c>null</c>.</summary>
    public string? Explanation { get; init; }

    /// <summary>What the item is titled.</summary>
    public string Title => string.IsNullOrWhiteSpace(Finding) ? Chart.Title : Finding;
}

/// <summary>Something that is done about a finding.</summary>
/// <param name="What">What is done.</param>
/// <param name="Who">Who does it; <c>null</c> where nobody is named.</param>
/// <param name="When">By when, in words; <c>null</c> where it is open.</param>
public sealed record ReportAction(string What, string? Who = null, string? When = null);
