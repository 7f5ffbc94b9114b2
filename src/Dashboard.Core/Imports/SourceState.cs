namespace Dashboard.Core.Imports;

/// <summary>Whether a source delivers as expected.</summary>
public enum SourceState
{
    /// <summary>The last delivery is no older than expected.</summary>
    OnTime,

    /// <summary>It is older than expected.</summary>
    Late,

    /// <summary>It is older than twice what is expected.</summary>
    Silent,

    /// <summary>Nothing is known of what to expect.</summary>
    Unknown,
}
