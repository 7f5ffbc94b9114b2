namespace Dashboard.Core.Charts.Builders;

/// <summary>The same chart for several units on one value axis, or for several metrics of one unit.</summary>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is measured.</param>
/// <param name="Items">One for each unit, in the organisation's order, or for each metric.</param>
/// <param name="Notes">What the reader must know besides.</param>
public sealed record SmallMultiples(string Title, string Subtitle, IReadOnlyList<Multiple> Items, IReadOnlyList<string> Notes);

/// <summary>One of the multiples.</summary>
/// <param name="Name">The unit or the metric.</param>
/// <param name="Href">Where the name leads, or <c>null</c>.</param>
/// <param name="Signal">The signal of its control chart.</param>
/// <param name="State">What the chart says, in a few words: "Parani: 8 kk keskiarvon yläpuolella".</param>
/// <param name="Chart">The chart; <c>null</c> where there is nothing to draw.</param>
public sealed record Multiple(string Name, string? Href, Signal Signal, string State, ControlChart? Chart);
