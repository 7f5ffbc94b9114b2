using System.Net.Http.Headers;
using System.Text;

namespace Dashboard.Tests.Doors.Imports;

/// <summary>One field of a form; with a file name it is a file.</summary>
internal sealed record FormPart(string Name, string Value, string? FileName = null);

/// <summary>
/// A multipart form as browsers write it: a file field that is left empty has an empty name, which <see cref="MultipartFormDataContent"/>
/// refuses to write.
/// </summary>
internal static class FormBody
{
    private const string Boundary = "----form-boundary";

    public static ByteArrayContent Of(IEnumerable<FormPart> parts)
    {
        var body = new StringBuilder();
        foreach (var part in parts)
        {
            var file = part.FileName is null ? "" : $"; filename=\"{part.FileName}\"\r\nContent-Type: application/octet-stream";
            body.Append("--").Append(Boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(part.Name).Append('"').Append(file)
                .Append("\r\n\r\n").Append(part.Value).Append("\r\n");
        }

        body.Append("--").Append(Boundary).Append("--\r\n");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToString()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return content;
    }
}
