using Dashboard.Core.Packs;

namespace Dashboard.Data.Office.Packs;

/// <summary>A pack is not as it must be. Nothing was changed.</summary>
public sealed class PackFaultsException(IReadOnlyList<PackFault> faults) : Exception(string.Join("; ", faults) + ".")
{
    /// <summary>All that is wrong; never empty.</summary>
    public IReadOnlyList<PackFault> Faults { get; } = faults;
}

/// <summary>Why a pack cannot be changed.</summary>
public enum PackConflict
{
    /// <summary>Somebody has changed or removed it since it was read.</summary>
    Changed,

    /// <summary>It is published.</summary>
    Published,

    /// <summary>It is not published yet.</summary>
    Draft,
}

/// <summary>A pack is not in the state that its change was made on. Nothing was changed.</summary>
public sealed class PackConflictException(int id, PackConflict conflict) : Exception(conflict switch
{
    PackConflict.Published => FormattableString.Invariant($"Pack {id} is published and never changes again; begin a new one from it."),
    PackConflict.Draft => FormattableString.Invariant($"Pack {id} is not published yet: decisions are written on a published pack."),
    _ => FormattableString.Invariant($"Pack {id} was changed or removed by somebody else since it was read; read it again."),
})
{
    /// <summary>Why.</summary>
    public PackConflict Conflict { get; } = conflict;
}
