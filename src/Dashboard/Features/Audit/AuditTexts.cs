namespace Dashboard.Features.Audit;

/// <summary>The words of the audit (AuditTexts.resx and its sv and en).</summary>
public sealed class AuditTexts;
