using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Tests.Import.Reading;

public sealed class TableFileTests
{
    public static TheoryData<byte[], string> ForeignFiles => new()
    {
        { [], "empty" },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id,x\n1,2\n")).ToArray(), "UTF-16" },
        { Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes("id,x\n1,2\n")).ToArray(), "UTF-16" },
        { Encoding.Unicode.GetBytes("id,x\n1,2\n"), "binary" },
        { "%PDF-1.7 x"u8.ToArray(), "PDF" },
        { [0x1F, 0x8B, 8, 0, 0, 0], "gzip" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], ".xls" },
        { "PK\u0003\u0004 broken"u8.ToArray(), "zip" },
        { Zip(("data.csv", "id,x\n1,2\n")), "zip archive, whatever its name says" },
    };

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void Open_ForeignFile_SaysWhatItIsAndWhatWasExpected(byte[] content, string what)
    {
        var error = Assert.Throws<ImportFileException>(() => TableFile.Open(new MemoryStream(content)));
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("a CSV file in UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_HeaderInWindows1252_SaysSaveAsUtf8()
    {
        var error = Assert.Throws<ImportFileException>(() => TableFile.Open(new MemoryStream([.. "id,p"u8, 0xE4, .. "iv\n1,2\n"u8])));
        Assert.Contains("not UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_MissingFile_SaysSo()
    {
        Assert.Contains("cannot be opened", Assert.Throws<ImportFileException>(() => TableFile.Open("no-such-file.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Open_PipeOfAShell_SaysThatAFileWasExpected()
    {
        var folder = Directory.CreateTempSubdirectory("pipes");
        var (pipe, link) = (Path.Combine(folder.FullName, "pipe"), Path.Combine(folder.FullName, "link"));
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        File.CreateSymbolicLink(link, pipe);
        using var writer = Process.Start("sh", ["-c", $"echo id > '{pipe}'"]);

        var error = Assert.Throws<ImportFileException>(() => TableFile.Open(link));

        writer.WaitForExit();
        folder.Delete(recursive: true);
        Assert.Contains("It is a pipe; expected a file.", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
