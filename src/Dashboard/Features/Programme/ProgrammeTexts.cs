namespace Dashboard.Features.Programme;

/// <summary>Names the texts of the programme: <c>ProgrammeTexts.resx</c> and its translations.</summary>
public sealed class ProgrammeTexts;
