namespace Dashboard.Features.Open;

/// <summary>Names the texts of what residents see, and of what is published to them: <c>OpenTexts.resx</c> and its translations.</summary>
public sealed class OpenTexts;
