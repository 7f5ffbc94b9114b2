using Dashboard.Platform;

namespace Dashboard.Features.Alerts;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The field's id in the form.</param>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Most">The most that is allowed; 0 where it is not about that.</param>
public sealed record AlertFault(string Field, string Reason, int Most = 0);

/// <summary>Why a form about alerts was not taken, for the page that answers it.</summary>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Faults">What is wrong with its fields.</param>
public sealed record RefusedAlert(string Reason, params IReadOnlyList<AlertFault> Faults) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>What was to be followed; <c>null</c> where it was another form.</summary>
    public TypedFollow? Follow { get; init; }

    /// <summary>The address that was typed.</summary>
    public string? Address { get; init; }
}
