namespace Dashboard.Features.Accounts;

/// <summary>The words of signing in and of one's own account (AccountTexts.resx and its sv and en).</summary>
public sealed class AccountTexts;
