using System.Security.Cryptography;

namespace Dashboard.Data.Import;

/// <summary>Tells whether a file was read before in the same way: the hash of its bytes and of its mapping's.</summary>
public static class FileHash
{
    /// <summary>The hash of a request's files, in hexadecimal.</summary>
    public static async Task<string> OfAsync(ImportRequest request, CancellationToken cancellation)
    {
        var file = await OfFileAsync(request.FilePath, cancellation);
        return request.MappingPath is null ? file : $"{file}.{await OfFileAsync(request.MappingPath, cancellation)}";
    }

    private static async Task<string> OfFileAsync(string path, CancellationToken cancellation)
    {
        if (new FileInfo(path).Length == 0)
        {
            // Nothing, or a pipe, which is not waited for.
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
