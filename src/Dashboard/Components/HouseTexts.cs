namespace Dashboard.Components;

/// <summary>Names the words of the house of customer participation, wherever it is drawn: <c>HouseTexts.resx</c> and its translations.</summary>
public sealed class HouseTexts;
