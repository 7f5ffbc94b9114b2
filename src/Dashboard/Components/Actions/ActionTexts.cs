namespace Dashboard.Components.Actions;

/// <summary>Names the texts of actions: <c>ActionTexts.resx</c> and its translations.</summary>
public sealed class ActionTexts;
