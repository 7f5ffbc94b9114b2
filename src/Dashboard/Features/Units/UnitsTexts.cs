namespace Dashboard.Features.Units;

/// <summary>Names the texts of the unit page: <c>UnitsTexts.resx</c> and its translations.</summary>
public sealed class UnitsTexts;
