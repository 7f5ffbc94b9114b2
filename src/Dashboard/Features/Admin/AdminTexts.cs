namespace Dashboard.Features.Admin;

/// <summary>The words of accounts and keys for administrators (AdminTexts.resx and its sv and en).</summary>
public sealed class AdminTexts;
