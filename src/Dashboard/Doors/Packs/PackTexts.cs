namespace Dashboard.Doors.Packs;

/// <summary>Names the texts of packs wherever they are made: <c>PackTexts.resx</c> and its translations.</summary>
public sealed class PackTexts;
