using Dashboard.Core.Text;

namespace Dashboard.Core.Paths;

/// <summary>The customer's journey in ordered stages.</summary>
/// <param name="Id">The store's number of the path.</param>
/// <param name="Code">The county's code, unique.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stages">The stages in order; never empty.</param>
public sealed record ServicePath(int Id, string Code, LocalizedText Name, IReadOnlyList<Stage> Stages)
{
    /// <summary>The stage of a code (case-insensitive), or <c>null</c>.</summary>
    public Stage? Find(string? code) =>
        Stages.FirstOrDefault(stage => string.Equals(stage.Code, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One stage of a service path, owned by a unit or by someone outside the county.</summary>
/// <param name="Id">The store's number of the stage.</param>
/// <param name="Code">The stage's code, unique within its path.</param>
/// <param name="Order">Its place, ascending; the order in which customers pass the stages.</param>
/// <param name="Name">Its name.</param>
/// <param name="OwnerUnitId">The unit that owns it, or <c>null</c> when the owner is outside the county.</param>
/// <param name="ExternalOwner">The owner outside the county in words, or <c>null</c>.</param>
/// <param name="Coordinator">The role that coordinates the hand-over from this stage to the next, or <c>null</c>.</param>
public sealed record Stage(
    int Id,
    string Code,
    int Order,
    LocalizedText Name,
    int? OwnerUnitId,
    string? ExternalOwner,
    string? Coordinator)
{
    /// <summary>Whether the owner is outside the county: nothing is asked there.</summary>
    public bool IsExternal => OwnerUnitId is null;
}
