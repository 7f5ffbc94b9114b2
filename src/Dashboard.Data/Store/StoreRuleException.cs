using Dashboard.Core.Corrections;
using Dashboard.Core.Imports;
using Dashboard.Core.Text;

namespace Dashboard.Data.Store;

/// <summary>
/// A batch would break a rule that only the whole store can tell: an unknown unit, a circle of parents. Nothing was changed. The message is in
/// English, as all of the command line and the log.
/// </summary>
public sealed class StoreRuleException(string message) : Exception(message)
{
    /// <summary>A row of a batch breaks a rule.</summary>
    /// <param name="fault">Which, and how.</param>
    internal StoreRuleException(FileFault fault)
        : this(FileFaultText.Of(fault, Language.En)) => Fault = fault;

    /// <summary>An undo or an erasure is refused.</summary>
    /// <param name="beginning">What the message begins with.</param>
    /// <param name="reason">Why it is refused.</param>
    internal StoreRuleException(string beginning, Refusal reason)
        : this(beginning + RefusalText.Of(reason, Language.En)) => Reason = reason;

    /// <summary>What is wrong with a batch; <c>null</c> of an undo or an erasure.</summary>
    public FileFault? Fault { get; }

    /// <summary>Why an undo or an erasure is refused, for pages to say in their language; <c>null</c> of any other rule.</summary>
    public Refusal? Reason { get; }

    /// <summary>A fault of a kind.</summary>
    internal static StoreRuleException Of(FileFaultKind kind, params IReadOnlyList<string> arguments) => new(new FileFault(kind, arguments));
}
