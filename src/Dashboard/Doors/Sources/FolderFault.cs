namespace Dashboard.Doors.Sources;

/// <summary>What of the watched folder cannot be worked with.</summary>
public enum FolderFaultKind
{
    /// <summary>A folder's files cannot be seen.</summary>
    NotListed,

    /// <summary>A file cannot be taken out.</summary>
    NotTaken,

    /// <summary>A file that is imported, or was refused, cannot be put away.</summary>
    NotPutAway,
}

/// <summary>Why the watched folder of a source cannot be worked with.</summary>
/// <param name="Source">The source; empty for the watched folder itself.</param>
/// <param name="Kind">What cannot be done.</param>
/// <param name="File">The name of the file; empty for the folder as a whole.</param>
/// <param name="Reason">What the system says: the same words as long as it is the same fault.</param>
public sealed record FolderFault(string Source, FolderFaultKind Kind, string File, string Reason);
