namespace Dashboard.Core.Actions;

/// <summary>All actions of all units.</summary>
public sealed class ActionBook
{
    private readonly Dictionary<int, UnitAction> byId;
    private readonly ILookup<int, UnitAction> byUnit;

    /// <summary>A book of actions, in any order.</summary>
    public ActionBook(IEnumerable<UnitAction> actions)
    {
        byId = actions.ToDictionary(action => action.Id);
        byUnit = byId.Values.ToLookup(action => action.UnitId);
    }

    /// <summary>A book without actions.</summary>
    public static ActionBook Empty { get; } = new([]);

    /// <summary>All of them: the open ones first, those that are due first; then the others, the last that was changed first.</summary>
    public IEnumerable<UnitAction> All => InOrder(byId.Values);

    /// <summary>An action by its number, or <c>null</c>.</summary>
    public UnitAction? Find(int id) => byId.GetValueOrDefault(id);

    /// <summary>The actions of a unit, in the order of <see cref="All"/>.</summary>
    public IEnumerable<UnitAction> Of(int unit) => InOrder(byUnit[unit]);

    /// <summary>The actions that go back to a source, in the order of <see cref="All"/>.</summary>
    public IEnumerable<UnitAction> From(ActionSource source) => InOrder(byId.Values.Where(action => action.Sources.Contains(source)));

    /// <summary>Those in effect, to be marked on a unit's charts of a metric: those that should move it, and those of no metric; the latest first.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="metric">The metric's slug.</param>
    public IEnumerable<UnitAction> Marks(int unit, string metric) => LatestFirst(byUnit[unit].Where(action => IsMark(action, metric)));

    /// <summary>Those in effect at a stage, of whatever unit, the latest first.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="metric">The metric's slug.</param>
    public IEnumerable<UnitAction> MarksAt(int stage, string metric) =>
        LatestFirst(byId.Values.Where(action => IsMark(action, metric) && action.Place?.MeasuredAt(metric) == stage));

    private static bool IsMark(UnitAction action, string metric) => action.Status == ActionStatus.Done && (action.Metric ?? metric) == metric;

    private static IOrderedEnumerable<UnitAction> LatestFirst(IEnumerable<UnitAction> done) =>
        done.OrderByDescending(action => action.DoneOn).ThenByDescending(action => action.Id);

    private static IOrderedEnumerable<UnitAction> InOrder(IEnumerable<UnitAction> actions) => actions
        .OrderByDescending(action => action.IsOpen)
        .ThenBy(action => action.IsOpen ? action.Due ?? DateOnly.MaxValue : DateOnly.MinValue)
        .ThenByDescending(action => action.DoneOn ?? action.Last.Written.Day)
        .ThenByDescending(action => action.Id);
}
