namespace Dashboard.Features.Participation.Events;

/// <summary>Names the texts of the pages of single events: <c>EventTexts.resx</c> and its translations.</summary>
public sealed class EventTexts;
