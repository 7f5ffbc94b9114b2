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

    /// <summary>The day of the meeting it is for, or <c>null</c>.</summary>
    public DateOnly? Meeting { get; init; }

    /// <summary>The period it is about, in words; <c>null</c> where its items speak of their own.</summary>
    public string? Period { get; init; }

    /// <summary>Who published it; <c>null</c> of a draft and of a single chart.</summary>
    public string? Author { get; init; }

    /// <summary>What was decided on the pack before; <c>null</c> where nothing was.</summary>
    public ReportDecisions? Before { get; init; }

    /// <summary>Whether it is a pack, which has a title page and says for whom it is; a single chart is none.</summary>
    public bool IsPack => Audience is not null;

    /// <summary>Whether demo data are among its figures.</summary>
    public bool HasDemo => Items.Any(item => item.Chart?.Source.Demo == true);
}

/// <summary>What a meeting decided on an earlier pack.</summary>
/// <param name="Title">The title of that pack.</param>
/// <param name="Meeting">The day of that meeting, or <c>null</c> where the pack names none.</param>
/// <param name="Decisions">What was decided, at least one.</param>
public sealed record ReportDecisions(string Title, DateOnly? Meeting, IReadOnlyList<ReportAction> Decisions);

/// <summary>One item of a report: a chart or table, or a text of its own, and what is said of it.</summary>
/// <param name="Chart">The chart; <c>null</c> of an item that is a text, which then has <see cref="Text"/> and <see cref="Finding"/>.</param>
public sealed record ReportItem(ChartModel? Chart)
{
    /// <summary>A text in paragraphs (a line each); <c>null</c> of a chart.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the chart is shown as its table.</summary>
    public bool AsTable { get; init; }

    /// <summary>The finding in the author's words; <c>null</c> takes the chart's own title.</summary>
    public string? Finding { get; init; }

    /// <summary>What is done, by whom and when.</summary>
    public IReadOnlyList<ReportAction> Actions { get; init; } = [];

    /// <summary>The unit's own explanation, or <c>null</c>.</summary>
    public string? Explanation { get; init; }

    /// <summary>What the item is titled.</summary>
    public string Title => !string.IsNullOrWhiteSpace(Finding) ? Finding : Chart?.Title ?? "";
}

/// <summary>Something that is done about a finding.</summary>
/// <param name="What">What is done.</param>
/// <param name="Who">Who does it; <c>null</c> where nobody is named.</param>
/// <param name="When">By when, in words; <c>null</c> where it is open.</param>
public sealed record ReportAction(string What, string? Who = null, string? When = null);
