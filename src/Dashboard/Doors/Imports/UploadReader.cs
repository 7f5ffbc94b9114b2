using System.Text;
using Dashboard.Data.Import;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Doors.Imports;

/// <summary>
/// Reads uploads; the page's form part by part, straight to disk: neither memory nor the web server's own temporary folder holds the whole file.
/// The antiforgery token comes first in the form, the file last.
/// </summary>
public sealed class UploadReader(UploadFolder folder, ImportOptions options, IAntiforgery antiforgery)
{
    public const string KindField = "kind";
    public const string SourceField = "source";
    public const string MappingField = "mapping";
    public const string FileField = "file";

    private const int MaxFieldBytes = 16 * 1024;
    private const int MaxMappingBytes = 1024 * 1024;
    private const int BufferBytes = 128 * 1024;

    // The form has five; a body of fields without end is not ours.
    private const int MaxParts = 16;

    /// <summary>The import to start, or why there is none; in that case nothing is left on disk.</summary>
    public Task<(ImportRequest? Request, UploadRejection? Rejection)> ReadAsync(HttpContext context)
    {
        var upload = new Upload();
        return ReadAsync(upload, () => ReadPartsAsync(context, upload));
    }

    /// <summary>What a program sends to the API: a form with the file and perhaps its mapping, or the file itself.</summary>
    /// <param name="context">The request; whoever sends it is known not to be led by another site.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="name">The file's name, unless the form says it.</param>
    /// <param name="mapping">A mapping that is kept on the server, or <c>null</c>.</param>
    public async Task<(ImportRequest? Request, UploadRejection? Rejection)> ReadAsync(
        HttpContext context, ImportKind kind, string source, string name, string? mapping)
    {
        var upload = new Upload { Trusted = true, Kind = kind, Source = source, FileName = name };
        var (request, rejection) = await ReadAsync(
            upload,
            async () => await (context.Request.HasFormContentType ? ReadPartsAsync(context, upload) : ReadBodyAsync(context, upload)) ?? Keep(upload, mapping));
        return (request is null ? null : request with { Kind = kind, Source = source }, rejection);
    }

    private static async Task<(ImportRequest? Request, UploadRejection? Rejection)> ReadAsync(Upload upload, Func<Task<UploadFault?>> read)
    {
        var taken = false;
        try
        {
            var fault = await read() ?? upload.Missing;
            taken = fault is null;
            return fault is { } why ? (null, upload.ToRejection(why)) : (upload.ToRequest(), null);
        }
        catch (Exception fault) when (fault is InvalidDataException || (fault is IOException && upload is { FilePath: null, MappingPath: null }))
        {
            // Between its parts nothing but the body is read: its end came before its last boundary.
            return (null, upload.ToRejection(UploadFault.NotAForm));
        }
        finally
        {
            if (!taken)
            {
                upload.RemoveFiles();
            }
        }
    }

    private async Task<UploadFault?> ReadBodyAsync(HttpContext context, Upload upload)
    {
        LiftLimit(context);
        if (context.Request.ContentLength > options.MaxUploadBytes)
        {
            return UploadFault.FileTooLarge;
        }

        upload.FilePath = folder.NewFile();
        return await SaveAsync(context.Request.Body, upload.FilePath, options.MaxUploadBytes, UploadFault.FileTooLarge, context.RequestAborted);
    }

    /// <summary>A copy of a mapping, as it is at this moment, for the import alone.</summary>
    private UploadFault? Keep(Upload upload, string? mapping)
    {
        if (mapping is not null && upload.MappingPath is null)
        {
            upload.MappingPath = folder.NewFile();
            File.Copy(mapping, upload.MappingPath);
        }

        return null;
    }

    /// <summary>The limit is ours, counted per file, so that its breach can be answered in words.</summary>
    private static void LiftLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    private async Task<UploadFault?> ReadPartsAsync(HttpContext context, Upload upload)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return UploadFault.NotAForm;
        }

        LiftLimit(context);

        var parts = new MultipartReader(boundary, context.Request.Body, BufferBytes);
        for (var count = 1; await parts.ReadNextSectionAsync(context.RequestAborted) is { } part; count++)
        {
            if (count > MaxParts)
            {
                return UploadFault.NotAForm;
            }

            var fault = part.AsFileSection() is { FileStream: not null } file
                ? await ReadFileAsync(context, file, upload)
                : await ReadFieldAsync(context, part, upload);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private async Task<UploadFault?> ReadFileAsync(HttpContext context, FileMultipartSection file, Upload upload)
    {
        if (!upload.Trusted)
        {
            return UploadFault.Expired;
        }

        // A file field that was left empty comes without a name.
        if (file.FileName.Length == 0)
        {
            return null;
        }

        switch (file.Name)
        {
            case FileField when upload.FilePath is not null:
            case MappingField when upload.MappingPath is not null:
                return UploadFault.NotAForm;
            case FileField when context.Request.ContentLength > options.MaxUploadBytes + MaxMappingBytes + (4 * MaxFieldBytes):
                return UploadFault.FileTooLarge;
            case FileField:
                upload.FileName = Path.GetFileName(file.FileName.Replace('\\', '/'));
                upload.FilePath = folder.NewFile();
                return await SaveAsync(file.FileStream!, upload.FilePath, options.MaxUploadBytes, UploadFault.FileTooLarge, context.RequestAborted);
            case MappingField:
                upload.MappingPath = folder.NewFile();
                return await SaveAsync(file.FileStream!, upload.MappingPath, MaxMappingBytes, UploadFault.MappingTooLarge, context.RequestAborted);
            default:
                return null;
        }
    }

    private async Task<UploadFault?> ReadFieldAsync(HttpContext context, MultipartSection part, Upload upload)
    {
        var text = new MemoryStream();
        if (await CopyAsync(part.Body, text, MaxFieldBytes, UploadFault.NotAForm, context.RequestAborted) is { } fault)
        {
            return fault;
        }

        var value = Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
        switch (part.AsFormDataSection()?.Name)
        {
            case "__RequestVerificationToken":
                // The validator looks into the header first; left to itself it would read the whole form.
                context.Request.Headers["RequestVerificationToken"] = value;
                upload.Trusted = await antiforgery.IsRequestValidAsync(context);
                break;
            case KindField:
                upload.Kind = ImportKinds.Parse(value);
                break;
            case SourceField:
                upload.Source = value.Trim();
                break;
        }

        return null;
    }

    private static async Task<UploadFault?> SaveAsync(Stream from, string path, long limit, UploadFault tooLarge, CancellationToken cancellation)
    {
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes, useAsync: true);
        return await CopyAsync(from, to, limit, tooLarge, cancellation);
    }

    private static async Task<UploadFault?> CopyAsync(Stream from, Stream to, long limit, UploadFault tooLarge, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        for (var total = 0L; ;)
        {
            int read;
            try
            {
                read = await from.ReadAsync(buffer, cancellation);
            }
            catch (IOException fault) when (fault.GetType() == typeof(IOException))
            {
                // The body is all here and its last boundary is not; whoever broke off, or sends what is no body, has a fault of its own kind.
                return UploadFault.NotAForm;
            }

            if (read == 0)
            {
                return null;
            }

            total += read;
            if (total > limit)
            {
                return tooLarge;
            }

            try
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
            catch (IOException)
            {
                return UploadFault.NoRoom;
            }
        }
    }
}
