namespace Dashboard.Layout;

/// <summary>Names the texts of the shell: <c>LayoutTexts.resx</c> and its translations.</summary>
public sealed class LayoutTexts;
