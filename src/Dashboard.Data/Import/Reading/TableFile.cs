using System.IO.Compression;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Reading;

/// <summary>Opens a file by what it holds, not by its name.</summary>
internal static class TableFile
{
    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="ImportFileException">The file is not a table.</exception>
    public static TableReader Open(string path, int skipLines = 0) => Open(OpenFile(path), skipLines);

    /// <summary>Opens a stream that can seek and reads its header. The reader owns the stream.</summary>
    /// <exception cref="ImportFileException">The stream is not a table.</exception>
    public static TableReader Open(Stream stream, int skipLines = 0)
    {
        try
        {
            var head = new byte[4096];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            return OpenByContent(stream, head.AsSpan(0, length), skipLines);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static TableReader OpenByContent(Stream stream, ReadOnlySpan<byte> head, int skipLines)
    {
        if (head.IsEmpty)
        {
            throw ImportFileException.Of(FileFaultKind.Empty);
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return OpenZip(stream, skipLines);
        }

        if (Foreign(head) is { } foreign)
        {
            throw ImportFileException.Of(foreign);
        }

        return new CsvReader(stream, skipLines);
    }

    private static XlsxReader OpenZip(Stream stream, int skipLines)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.GetEntry(XlsxReader.WorkbookEntry) is not null)
            {
                return new XlsxReader(archive, stream, skipLines);
            }
        }
        catch (InvalidDataException)
        {
            throw ImportFileException.Of(FileFaultKind.DamagedZip);
        }

        throw ImportFileException.Of(FileFaultKind.Zip);
    }

    private static FileFaultKind? Foreign(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]))
        {
            return FileFaultKind.Utf16;
        }

        if (head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileFaultKind.OldWorkbook;
        }

        if (head.StartsWith("%PDF"u8))
        {
            return FileFaultKind.Pdf;
        }

        if (head.StartsWith<byte>([0x1F, 0x8B]))
        {
            return FileFaultKind.Gzip;
        }

        return head.Contains((byte)0) ? FileFaultKind.Binary : null;
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            // A pipe has no length, and opening one that nobody writes to would wait without end.
            return new FileInfo(path).Length == 0
                ? throw ImportFileException.Of(FileFaultKind.Empty)
                : Seekable(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ImportFileException.Of(FileFaultKind.NotOpened, error.Message);
        }
    }

    /// <summary>A file is read twice, once for its hash; a pipe, as a shell gives one, cannot be.</summary>
    private static FileStream Seekable(FileStream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        throw new IOException("It is a pipe; expected a file.");
    }
}
