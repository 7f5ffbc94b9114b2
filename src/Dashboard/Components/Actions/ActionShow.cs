using Dashboard.Core.Actions;

namespace Dashboard.Components.Actions;

/// <summary>Which actions the list shows, as its address says it.</summary>
public static class ActionShow
{
    public const string Open = "open";
    public const string Overdue = "overdue";
    public const string Planned = "planned";
    public const string UnderWay = "under-way";
    public const string Done = "done";
    public const string Dropped = "dropped";
    public const string All = "all";

    /// <summary>All choices, the first one without being chosen.</summary>
    public static IReadOnlyList<string> Choices { get; } = [Open, Overdue, Planned, UnderWay, Done, Dropped, All];

    /// <summary>Whether a choice shows an action.</summary>
    public static bool Shows(string choice, UnitAction action, DateOnly today) => choice switch
    {
        Open => action.IsOpen,
        Overdue => action.IsOverdue(today),
        Planned => action.Status == ActionStatus.Planned,
        UnderWay => action.Status == ActionStatus.UnderWay,
        Done => action.Status == ActionStatus.Done,
        Dropped => action.Status == ActionStatus.Dropped,
        _ => true,
    };
}
