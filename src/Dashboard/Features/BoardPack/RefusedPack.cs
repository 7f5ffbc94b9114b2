using Dashboard.Platform;

namespace Dashboard.Features.BoardPack;

/// <summary>Why a form about packs was not taken, for the page that answers it.</summary>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Faults">What is wrong with its fields.</param>
public sealed record RefusedPack(string Reason, params IReadOnlyList<TypedFault> Faults) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>The composer as it was sent; <c>null</c> where it was another form.</summary>
    public TypedPack? Typed { get; init; }

    /// <summary>A decision as it was sent.</summary>
    public TypedDecision? Decision { get; init; }

    /// <summary>The request for a new pack as it was sent.</summary>
    public TypedNewPack? New { get; init; }

    /// <summary>A schedule as it was sent.</summary>
    public TypedSchedule? Schedule { get; init; }

    /// <summary>Names that the words need: of units.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
