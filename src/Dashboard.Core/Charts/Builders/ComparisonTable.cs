using Dashboard.Core.Charts;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Units side by side in words and as a table.</summary>
/// <param name="Sentence">Which units stand out beyond chance, that none does, or why nothing can be said; one or more whole sentences.</param>
/// <param name="Title">What is found of the changes; what the table holds where nothing is compared.</param>
/// <param name="Subtitle">What is measured, and when.</param>
/// <param name="Table">A row for each unit, in the order given.</param>
/// <param name="Rows">For each row of the table, what it means and where it leads.</param>
/// <param name="Notes">How many units are hidden, and how many changes chance alone would show; a short sentence each.</param>
public sealed record ComparisonTable(
    string Sentence, string Title, string Subtitle, ChartTable Table, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<string> Notes);

/// <summary>What a unit's row means.</summary>
/// <param name="Signal">Better or worse outside the outer limits of the funnel; none within, and where there is no funnel.</param>
/// <param name="Href">Where the unit leads, or <c>null</c>.</param>
public sealed record ComparisonRow(Signal Signal, string? Href);
