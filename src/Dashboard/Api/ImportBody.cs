using Dashboard.Doors.Imports;

namespace Dashboard.Api;

/// <summary>The body of an import: the file itself, or a form with it.</summary>
internal static class ImportBody
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Form = "multipart/form-data";

    private static readonly string[] Types = [ApiBody.Csv, Xlsx, Form];

    /// <summary>What the body says it is.</summary>
    /// <exception cref="BadHttpRequestException">It is none of what is read.</exception>
    public static string TypeOf(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        return Types.FirstOrDefault(known => known == type) ?? throw new BadHttpRequestException(
            $"The content type is '{request.ContentType}'; expected {ApiBody.Csv}, {Xlsx} or {Form}.", StatusCodes.Status415UnsupportedMediaType);
    }

    /// <summary>Why a body was not taken.</summary>
    public static IResult Refusal(UploadFault fault, ImportOptions options) => fault switch
    {
        UploadFault.FileTooLarge => Results.Problem(
            $"The file is larger than {options.MaxUploadMegabytes} MiB; expected at most that. The verb import, on the server, has no limit.",
            statusCode: StatusCodes.Status413PayloadTooLarge),
        UploadFault.MappingTooLarge => Results.Problem("The mapping is larger than 1 MiB; expected at most that.", statusCode: StatusCodes.Status413PayloadTooLarge),
        UploadFault.NoRoom => Results.Problem("The server's disk is full; nothing was changed.", statusCode: StatusCodes.Status507InsufficientStorage),
        UploadFault.NoFile => Results.Problem("The form has no file; expected a part 'file' with a file name.", statusCode: StatusCodes.Status400BadRequest),
        _ => Results.Problem(
            "The form cannot be read; expected a part 'mapping', if there is one, and then a part 'file'.", statusCode: StatusCodes.Status400BadRequest),
    };
}
