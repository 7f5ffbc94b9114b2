namespace Dashboard.Core.Imports;

/// <summary>Whether a source delivers as expected.</summary>
public enum SourceState
{
    /// <summary>The last delivery that was accepted is no older than expected.</summary>
    OnTime,

    /// <summary>It is older than expected.</summary>
    Late,

    /// <summary>It is older than twice what is expected.</summary>
    Silent,

    /// <summary>Nothing is known of what to expect.</summary>
    Unknown,

    /// <summary>Of its last delivery nothing could be taken, or its folder cannot be worked with.</summary>
    Failed,
}
