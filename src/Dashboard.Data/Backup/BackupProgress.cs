namespace Dashboard.Data.Backup;

/// <summary>What a backup or a restore is doing.</summary>
public enum BackupStep
{
    Copying,
    Packing,
    Unpacking,
    Checking,
    KeepingTheOld,
    Replacing,
}

/// <summary>How far a step is.</summary>
/// <param name="Step">The step.</param>
/// <param name="Done">The share that is done, 0–1.</param>
public sealed record BackupProgress(BackupStep Step, double Done);
