namespace Dashboard.Features.Participation.Principles;

/// <summary>Names the texts of the page of principles: <c>PrincipleTexts.resx</c> and its translations.</summary>
public sealed class PrincipleTexts;
