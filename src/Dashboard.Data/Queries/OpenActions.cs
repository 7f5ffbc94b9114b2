using Dashboard.Core.Actions;
using Dashboard.Core.Open;

namespace Dashboard.Data.Queries;

/// <summary>An action that residents are told of.</summary>
/// <param name="Action">The action.</param>
/// <param name="Words">What they are told.</param>
public sealed record OpenAction(UnitAction Action, ResidentWords Words);

/// <summary>Which actions residents are told of.</summary>
public static class OpenActions
{
    /// <summary>
    /// Whether residents may be told of an action: it is under way, done or dropped, and its unit is shown to them. A plan is no promise to make
    /// in public.
    /// </summary>
    public static bool MayTell(StoreSnapshot snapshot, OpenSight sight, UnitAction action) =>
        action.Status != ActionStatus.Planned && sight.Shows(snapshot.Units[action.UnitId]);

    /// <summary>
    /// Those that are told, the last that was published first; one of which it has become impossible to tell is left out, and one that has come to
    /// something else since it was published.
    /// </summary>
    public static IEnumerable<OpenAction> Of(StoreSnapshot snapshot, OpenSight sight) =>
        from action in snapshot.Actions.All
        let last = snapshot.Publications.Last(action.Id)
        where last is not null && last.Tells(action) && MayTell(snapshot, sight, action)
        orderby last.Written.Day descending, action.Id descending
        select new OpenAction(action, last.Words!);
}
