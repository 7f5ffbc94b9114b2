using Dashboard.Core.Text;

namespace Dashboard.Core.Units;

/// <summary>A node of the organisation's tree as it is today.</summary>
/// <param name="Id">The store's number of the unit.</param>
/// <param name="Code">The county's code, unique.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">The county's own name of the level (division, service line, unit …), or <c>null</c>.</param>
/// <param name="ParentId">The unit above, or <c>null</c> for a root.</param>
/// <param name="ValidFrom">The first day of this validity, or <c>null</c> when not known.</param>
/// <param name="ValidTo">The day after the last, or <c>null</c> while it is open.</param>
/// <param name="MergedIntoId">The unit that took it over, or <c>null</c>.</param>
public sealed record Unit(
    int Id,
    string Code,
    LocalizedText Name,
    string? Level,
    int? ParentId,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    int? MergedIntoId = null);
