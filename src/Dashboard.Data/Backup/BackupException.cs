namespace Dashboard.Data.Backup;

/// <summary>A backup cannot be written or restored. Nothing was changed.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
