namespace Dashboard.Components.Notes;

/// <summary>Names the texts of what people write down: <c>NoteTexts.resx</c> and its translations.</summary>
public sealed class NoteTexts;
