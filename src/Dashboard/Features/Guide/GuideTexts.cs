namespace Dashboard.Features.Guide;

/// <summary>Names the texts of the guide: <c>GuideTexts.resx</c> and its translations.</summary>
public sealed class GuideTexts;
