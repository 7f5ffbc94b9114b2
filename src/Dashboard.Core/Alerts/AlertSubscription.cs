namespace Dashboard.Core.Alerts;

/// <summary>What somebody follows.</summary>
/// <param name="Id">Its number; 0 of one that is not kept yet.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Metric">The metric's slug; <c>null</c> for the headline metrics of the unit.</param>
/// <param name="Kinds">What they are told of; never empty.</param>
public sealed record AlertSubscription(int Id, string Unit, string? Metric, IReadOnlyList<AlertKind> Kinds)
{
    /// <summary>Whether it asks for a signal. Which metrics the headline ones are is not known here: without a metric it asks for all.</summary>
    public bool Covers(AlertSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return Kinds.Contains(signal.Kind)
            && (signal.Kind == AlertKind.SourceSilent || signal.Unit == Unit)
            && (!signal.Kind.IsOfMetric() || Metric is null || Metric == signal.Subject);
    }
}
