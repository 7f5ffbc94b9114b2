namespace Dashboard.Features.Overview;

/// <summary>Names the texts of the overview: <c>OverviewTexts.resx</c> and its translations.</summary>
public sealed class OverviewTexts;
