using Dashboard.Core.Corrections;

namespace Dashboard.Core.Text;

/// <summary>Why something is not undone or erased.</summary>
internal abstract partial class Words
{
    /// <summary>What follows a colon, with its full stop.</summary>
    public abstract string Refused(Refusal refusal);

    protected static ArgumentOutOfRangeException NoWords(object what) => new(nameof(what), what, "There are no words for it.");
}
