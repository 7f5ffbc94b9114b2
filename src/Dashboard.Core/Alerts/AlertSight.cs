using Dashboard.Core.Privacy;
using Dashboard.Core.Units;

namespace Dashboard.Core.Alerts;

/// <summary>Which signals somebody may see, by what they may do now: what they once followed opens nothing.</summary>
public static class AlertSight
{
    /// <summary>Whether somebody may be told of a kind at all.</summary>
    public static bool MayFollow(this Access access, AlertKind kind)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.May(Right.ReadFigures) && kind switch
        {
            AlertKind.ContactWaiting => access.May(Right.ReadComments),
            AlertKind.SourceSilent => access.May(Right.Import),
            _ => true,
        };
    }

    /// <summary>Whether somebody may be told of a signal.</summary>
    /// <param name="access">What they may do now.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="tree">Today's tree: a unit that is no longer in it is seen by nobody.</param>
    public static bool MaySee(this Access access, AlertSignal signal, UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(tree);
        return access.MayFollow(signal.Kind)
            && (signal.Kind == AlertKind.SourceSilent || (tree.Find(signal.Unit) is { } unit && access.Scope.Covers(tree, unit)));
    }
}
