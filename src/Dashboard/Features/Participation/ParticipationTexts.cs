namespace Dashboard.Features.Participation;

/// <summary>Names the texts of the participation page: <c>ParticipationTexts.resx</c> and its translations.</summary>
public sealed class ParticipationTexts;
