using Dashboard.Platform;

namespace Dashboard.Features.Actions;

/// <summary>Why a form about an action was not taken, for the page that answers it: what was typed is still there.</summary>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Faults">What is wrong with its fields.</param>
public sealed record RefusedAction(string Reason, params IReadOnlyList<ActionFault> Faults) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>Somebody else has written of the action meanwhile.</summary>
    public const string Changed = "Changed";

    /// <summary>The new action, or <c>null</c>.</summary>
    public TypedAction? Action { get; init; }

    /// <summary>What was to become of one, or <c>null</c>.</summary>
    public TypedStep? Step { get; init; }
}
