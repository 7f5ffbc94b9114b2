using Dashboard.Core.Alerts;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Doors.Alerts;

namespace Dashboard.Features.Alerts;

/// <summary>What is to be followed as its form was sent.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Metric">The metric's slug; empty for the headline metrics.</param>
/// <param name="Kinds">What to be told of.</param>
public sealed record TypedFollow(string Unit, string Metric, IReadOnlyList<AlertKind> Kinds)
{
    public static TypedFollow Read(IFormCollection form) => new(
        NoteRules.Clean(form["unit"]),
        NoteRules.Clean(form["metric"]),
        [.. AlertKinds.All.Where(kind => form["kinds"].Contains(kind.ToString()))]);

    /// <summary>What is wrong with each field.</summary>
    public IReadOnlyList<AlertFault> Faults(StoreSnapshot snapshot, Access access)
    {
        var faults = new List<AlertFault>();
        if (snapshot.Units.Find(Unit) is not { } unit || !access.Scope.Covers(snapshot.Units, unit))
        {
            faults.Add(new AlertFault("unit", "NoUnit"));
        }

        if (Metric.Length > 0 && !AlertFinder.Metrics(snapshot.Metrics).Contains(Metric))
        {
            faults.Add(new AlertFault("metric", "NoMetric"));
        }

        if (!Kinds.Any(access.MayFollow))
        {
            faults.Add(new AlertFault("kinds", "NoKind"));
        }

        return faults;
    }

    /// <summary>What is wanted, with the unit's code as the tree has it; call it of a form without faults.</summary>
    public AlertSubscription ToSubscription(StoreSnapshot snapshot, Access access) => new(
        0, snapshot.Units.Find(Unit)!.Code, Metric.Length == 0 ? null : Metric, [.. Kinds.Where(access.MayFollow)]);
}
