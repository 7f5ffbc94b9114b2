namespace Dashboard.Components;

/// <summary>Names the texts of the shared components: <c>ComponentTexts.resx</c> and its translations.</summary>
public sealed class ComponentTexts;
