namespace Dashboard.Core.Charts.Builders;

/// <summary>A unit's change split into what changed within the units below it and what changed because answers came from other units.</summary>
/// <param name="Id">Name within the page, used in element ids.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is measured, and in which two periods.</param>
/// <param name="Sentence">All parts in a sentence, and whether the whole change stands out; why there is no split where there is none.</param>
/// <param name="Steps">From the figure before to the figure after; empty without a split.</param>
/// <param name="Table">A row for each unit and one for all; <c>null</c> without a split.</param>
/// <param name="Notes">How it is calculated, a short sentence each.</param>
public sealed record ChangeTable(
    string Id, string Title, string Subtitle, string Sentence, IReadOnlyList<ChangeStep> Steps, ChartTable? Table, IReadOnlyList<string> Notes);

/// <summary>One step of the way from before to after.</summary>
/// <param name="Name">Its name: "Yksiköiden sisällä".</param>
/// <param name="Value">A figure at both ends, a signed difference between them.</param>
public sealed record ChangeStep(string Name, string Value);
