using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.Testing;

/// <summary>A series of a chart as its file holds it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values by place.</param>
/// <param name="Formula">The cells they are drawn from.</param>
public sealed record OfficeSeriesRead(string Name, IReadOnlyDictionary<int, double> Values, string Formula);

/// <summary>A file of Office read as what it is, a ZIP of XML, without the library that wrote it.</summary>
public sealed partial class OfficeArchive : IDisposable
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly ZipArchive archive;

    public OfficeArchive(Stream stream)
    {
        stream.Position = 0;
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    /// <summary>The parts whose names begin so, in the order of their numbers.</summary>
    public IReadOnlyList<XElement> Parts(string prefix) =>
        [.. archive.Entries.Where(entry => entry.FullName.StartsWith(prefix, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .OrderBy(entry => Number(entry.FullName)).ThenBy(entry => entry.FullName, StringComparer.Ordinal).Select(Load)];

    /// <summary>All texts of a part, a line for each paragraph.</summary>
    public static string TextOf(XElement part) => string.Join('\n', part.Descendants(A + "p").Select(paragraph => string.Concat(paragraph.Descendants(A + "t").Select(text => text.Value))));

    /// <summary>The series of every chart in the file.</summary>
    public IReadOnlyList<IReadOnlyList<OfficeSeriesRead>> Charts() => [.. ChartParts().Select(chart => chart.Descendants(C + "ser").Select(Series).ToList())];

    /// <summary>Every chart in the file.</summary>
    public IReadOnlyList<XElement> ChartParts() =>
        [.. archive.Entries.Where(entry => ChartName().IsMatch(entry.FullName)).OrderBy(entry => Number(entry.FullName)).Select(Load)];

    /// <summary>The cells of a workbook's sheet (from 1): texts and raw numbers by their place.</summary>
    public IReadOnlyDictionary<string, string> Cells(int sheet) => Parts("xl/worksheets/sheet")[sheet - 1].Descendants(S + "c").ToDictionary(
        cell => cell.Attribute("r")!.Value,
        cell => cell.Element(S + "v")?.Value ?? string.Concat(cell.Descendants(S + "t").Select(text => text.Value)));

    /// <summary>The workbooks inside the file.</summary>
    public IReadOnlyList<OfficeArchive> Workbooks() => [.. archive.Entries.Where(entry => entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal)).Select(entry =>
    {
        var copy = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(copy);
        }

        return new OfficeArchive(copy);
    })];

    /// <summary>Everything the file says, properties included, as one text; workbooks inside it too.</summary>
    public string Everything() => string.Join('\n', archive.Entries.Where(entry => !entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal)).Select(entry =>
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    })) + string.Join('\n', Workbooks().Select(workbook => workbook.Everything()));

    public void Dispose() => archive.Dispose();

    private static OfficeSeriesRead Series(XElement series)
    {
        var values = (series.Element(C + "val") ?? series.Element(C + "yVal"))!.Element(C + "numRef")!;
        return new OfficeSeriesRead(
            series.Element(C + "tx")!.Descendants(C + "v").Single().Value,
            values.Descendants(C + "pt").ToDictionary(
                point => int.Parse(point.Attribute("idx")!.Value, CultureInfo.InvariantCulture), point => double.Parse(point.Value, CultureInfo.InvariantCulture)),
            values.Element(C + "f")!.Value);
    }

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream);
    }

    private static int Number(string name) => Digits().Match(name) is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"charts/chart\d*\.xml$")]
    private static partial Regex ChartName();

    [GeneratedRegex(@"\d+(?=\.xml$)")]
    private static partial Regex Digits();
}
