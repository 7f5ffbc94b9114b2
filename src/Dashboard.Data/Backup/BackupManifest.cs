namespace Dashboard.Data.Backup;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">Always <see cref="OurFormat"/>.</param>
/// <param name="CreatedAt">The moment whose state it holds.</param>
/// <param name="Schema">The schema of the store in it.</param>
/// <param name="Store">The store's file.</param>
/// <param name="Office">The office's file.</param>
internal sealed record BackupManifest(string Format, DateTimeOffset CreatedAt, int Schema, BackupPart Store, BackupPart Office)
{
    public const string OurFormat = "dashboard-backup-1";
}

/// <summary>One file of a backup.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash in hexadecimal digits.</param>
internal sealed record BackupPart(long Bytes, string Sha256);
