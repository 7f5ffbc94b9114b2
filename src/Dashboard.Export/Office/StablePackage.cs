using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Export.Office;

/// <summary>
/// Files of Office that are the same byte for byte when their content is: packages otherwise carry the moment at which they were packed and
/// names made by chance.
/// </summary>
internal static class StablePackage
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>The first moment that ZIP knows.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a package.</summary>
    /// <param name="stream">Where to; it need not seek; left open, and untouched where writing fails.</param>
    /// <param name="write">Writes the package to a stream that can seek.</param>
    public static void Save(Stream stream, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        using var from = new ZipArchive(buffer, ZipArchiveMode.Read);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = Moment;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }

    /// <summary>Writes the document's title among its properties.</summary>
    public static void Title(CoreFilePropertiesPart part, string title) => OfficeXml.Fill(
        part,
        new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", Dublin.NamespaceName),
            new XElement(Dublin + "title", OfficeXml.Clean(title))));
}
