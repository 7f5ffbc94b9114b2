using Dashboard.Core.Corrections;

namespace Dashboard.Core.Text;

/// <summary>Why an undo or an erasure was refused, in words.</summary>
public static class RefusalText
{
    /// <summary>The reason as what follows a colon, with its full stop; where there is a way out, it says which.</summary>
    public static string Of(Refusal refusal, Language language) => Words.In(language).Refused(refusal);
}
