using Dashboard.Data.Import;

namespace Dashboard.Doors.Imports;

/// <summary>Why an upload was not taken.</summary>
public enum UploadFault
{
    /// <summary>The request is not the page's form.</summary>
    NotAForm,

    /// <summary>The antiforgery token is missing or old.</summary>
    Expired,
    NoKind,
    NoSource,
    NoFile,
    FileTooLarge,
    MappingTooLarge,

    /// <summary>The server's disk is full.</summary>
    NoRoom,

    /// <summary>The sender has to wait.</summary>
    TooMany,
}

/// <summary>What the reader had filled in, and what was wrong with it.</summary>
/// <param name="Fault">What was wrong.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Seconds">How long to wait.</param>
public sealed record UploadRejection(UploadFault Fault, ImportKind? Kind, string Source, long Seconds = 0);

/// <summary>An upload while its parts arrive.</summary>
internal sealed class Upload
{
    public bool Trusted { get; set; }

    public ImportKind? Kind { get; set; }

    public string Source { get; set; } = "";

    public string FileName { get; set; } = "";

    public string? FilePath { get; set; }

    public string? MappingPath { get; set; }

    /// <summary>What is missing once all parts are here; <c>null</c> when nothing is.</summary>
    public UploadFault? Missing => this switch
    {
        { Trusted: false } => UploadFault.Expired,
        { Kind: null } => UploadFault.NoKind,
        { Source: "" } => UploadFault.NoSource,
        { FilePath: null } => UploadFault.NoFile,
        _ => null,
    };

    public ImportRequest ToRequest() => new(Kind!.Value, FilePath!, FileName, Source, MappingPath);

    public UploadRejection ToRejection(UploadFault fault) => new(fault, Kind, Source);

    public void RemoveFiles()
    {
        foreach (var path in new[] { FilePath, MappingPath }.OfType<string>())
        {
            File.Delete(path);
        }
    }
}
