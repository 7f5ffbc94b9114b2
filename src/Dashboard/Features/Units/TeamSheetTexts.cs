namespace Dashboard.Features.Units;

/// <summary>Names the texts of the team sheet: <c>TeamSheetTexts.resx</c> and its translations.</summary>
public sealed class TeamSheetTexts;
