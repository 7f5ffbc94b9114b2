using System.Text.Json.Serialization;
using Dashboard.Core.Reports;

namespace Dashboard.Core.Packs;

/// <summary>What an item of a pack shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PackItemKind>))]
public enum PackItemKind
{
    /// <summary>A chart of a page.</summary>
    Chart,

    /// <summary>The same as a table.</summary>
    Table,

    /// <summary>A text of its own.</summary>
    Text,
}

/// <summary>One item of a pack: a chart that is found again by its address, or a text, and what is said of it.</summary>
public sealed record PackItem
{
    /// <summary>What it shows.</summary>
    public PackItemKind Kind { get; init; }

    /// <summary>Where its chart is found; <c>null</c> of a text. A period in its query is its own; without one it follows the pack's.</summary>
    public string? Chart { get; init; }

    /// <summary>The finding in the author's words, or a text's heading; <c>null</c> takes the chart's own title.</summary>
    public string? Finding { get; init; }

    /// <summary>The text, its lines are paragraphs; <c>null</c> of a chart.</summary>
    public string? Text { get; init; }

    /// <summary>An explanation in place of the unit's own; <c>null</c> takes what the unit has written of the metric, where it has.</summary>
    public string? Explanation { get; init; }

    /// <summary>What is done, by whom and when.</summary>
    public IReadOnlyList<ReportAction> Actions { get; init; } = [];
}
