namespace Dashboard.Core.Alerts;

/// <summary>What somebody who follows a unit is told of.</summary>
public enum AlertKind
{
    /// <summary>The control chart of a metric's months tells a change from chance, for better or worse.</summary>
    SpecialCause,

    /// <summary>A target that was met is missed.</summary>
    TargetLost,

    /// <summary>Somebody who asked to be contacted has waited over 14 days.</summary>
    ContactWaiting,

    /// <summary>A source of data has not delivered as it usually does.</summary>
    SourceSilent,
}

/// <summary>What each kind is about.</summary>
public static class AlertKinds
{
    /// <summary>All kinds, in the order in which they are offered and told.</summary>
    public static IReadOnlyList<AlertKind> All { get; } = Enum.GetValues<AlertKind>();

    /// <summary>Whether it is found in the figures of a metric, rather than of a unit as a whole.</summary>
    public static bool IsOfMetric(this AlertKind kind) => kind is AlertKind.SpecialCause or AlertKind.TargetLost;
}
