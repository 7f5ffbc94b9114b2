using Dashboard.Core.Corrections;

namespace Dashboard.Core.Imports;

/// <summary>A row of the catalogue would leave answers without a version that they fit.</summary>
/// <param name="Lost">The answers.</param>
public sealed record AnswersLostFault(Refusal.AnswersLost Lost) : FileFault(FileFaultKind.AnswersLost);
