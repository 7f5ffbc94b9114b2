namespace Dashboard.Features.Imports;

/// <summary>The words of the Imports pages (ImportTexts.resx and its sv and en).</summary>
public sealed class ImportTexts;
