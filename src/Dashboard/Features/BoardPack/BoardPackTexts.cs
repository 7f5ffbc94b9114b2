namespace Dashboard.Features.BoardPack;

/// <summary>The words of the pages of packs (BoardPackTexts.resx and its sv and en).</summary>
public sealed class BoardPackTexts;
