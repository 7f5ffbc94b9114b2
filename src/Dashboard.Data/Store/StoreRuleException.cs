using Dashboard.Core.Corrections;
using Dashboard.Core.Text;

namespace Dashboard.Data.Store;

/// <summary>A batch would break a rule that only the whole store can tell: an unknown unit, a circle of parents. Nothing was changed.</summary>
public sealed class StoreRuleException(string message) : Exception(message)
{
    /// <summary>An undo or an erasure is refused. The message is in English, as all of the command line and the log.</summary>
    /// <param name="beginning">What the message begins with.</param>
    /// <param name="reason">Why it is refused.</param>
    internal StoreRuleException(string beginning, Refusal reason)
        : this(beginning + RefusalText.Of(reason, Language.En)) => Reason = reason;

    /// <summary>Why an undo or an erasure is refused, for pages to say in their language; <c>null</c> of any other rule.</summary>
    public Refusal? Reason { get; }
}
