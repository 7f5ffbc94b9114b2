namespace Dashboard.Features.Paths;

/// <summary>The words of the path pages that do not come from the charts (PathTexts.resx and its sv and en).</summary>
public sealed class PathTexts;
