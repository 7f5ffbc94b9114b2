using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Dashboard.Data.Store.Sqlite;

namespace Dashboard.Data.Backup;

/// <summary>The file of a backup: a zip archive of the store, the office and a manifest with their hashes.</summary>
internal static class BackupArchive
{
    private const string ManifestEntry = "backup.json";
    private const string StoreEntry = "store.db";
    private const string OfficeEntry = "office.db";
    private const int BufferBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Packs two files. Stopped before its end, the archive is worth nothing.</summary>
    public static void Write(
        string path, DateTimeOffset at, int schema, string store, string office, Action<double> progress, CancellationToken cancellation)
    {
        using var file = PrivateFile.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        var storePart = Add(archive, StoreEntry, store, progress, cancellation);
        var officePart = Add(archive, OfficeEntry, office, _ => { }, cancellation);
        using var manifest = archive.CreateEntry(ManifestEntry).Open();
        JsonSerializer.Serialize(manifest, new BackupManifest(BackupManifest.OurFormat, at, schema, storePart, officePart), Json);
    }

    /// <summary>Unpacks the two files of an archive, and proves that they are what was packed.</summary>
    /// <exception cref="BackupException">It is not a backup, or it is damaged.</exception>
    public static BackupManifest Read(string path, string store, string office, Action<double> progress, CancellationToken cancellation)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var manifest = ReadManifest(archive, path);
            Extract(archive, StoreEntry, manifest.Store, store, progress, cancellation);
            Extract(archive, OfficeEntry, manifest.Office, office, _ => { }, cancellation);
            return manifest;
        }
        catch (InvalidDataException error)
        {
            throw new BackupException($"{path} is not a backup of this program, or it is damaged: {error.Message}", error);
        }
    }

    private static BackupManifest ReadManifest(ZipArchive archive, string path)
    {
        try
        {
            using var stream = Entry(archive, ManifestEntry).Open();
            var manifest = JsonSerializer.Deserialize<BackupManifest>(stream, Json);
            return manifest is { Format: BackupManifest.OurFormat, Store: not null, Office: not null }
                ? manifest
                : throw new BackupException(
                    $"{path} is a backup of the format '{manifest?.Format}', this program knows '{BackupManifest.OurFormat}': use the program that wrote it.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"its {ManifestEntry} cannot be read.", error);
        }
    }

    private static BackupPart Add(ZipArchive archive, string name, string path, Action<double> progress, CancellationToken cancellation)
    {
        using var from = File.OpenRead(path);
        using var to = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        return Copy(from, to, from.Length, progress, cancellation);
    }

    private static void Extract(
        ZipArchive archive, string name, BackupPart expected, string path, Action<double> progress, CancellationToken cancellation)
    {
        using var from = Entry(archive, name).Open();
        using var to = PrivateFile.Create(path);
        if (Copy(from, to, expected.Bytes, progress, cancellation) != expected)
        {
            throw new InvalidDataException($"its {name} is not what was packed.");
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name) =>
        archive.GetEntry(name) ?? throw new InvalidDataException($"it has no {name}.");

    private static BackupPart Copy(Stream from, Stream to, long expected, Action<double> progress, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        long bytes = 0;
        while (from.Read(buffer) is var read and > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            to.Write(buffer, 0, read);
            bytes += read;
            progress((double)bytes / Math.Max(expected, bytes));
        }

        return new BackupPart(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
