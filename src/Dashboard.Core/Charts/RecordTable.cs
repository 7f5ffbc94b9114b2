namespace Dashboard.Core.Charts;

/// <summary>Records that are read and not drawn: events, methods. It has no picture; its file is its table.</summary>
public sealed record RecordTable : ChartModel
{
    /// <inheritdoc/>
    public override bool HasPicture => false;
}
