namespace Dashboard.Features.Compare;

/// <summary>Names the texts of the compare page: <c>CompareTexts.resx</c> and its translations.</summary>
public sealed class CompareTexts;
