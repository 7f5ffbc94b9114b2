namespace Dashboard.Features.Imports;

/// <summary>The words of the page of sources (SourceTexts.resx and its sv and en).</summary>
public sealed class SourceTexts;
