using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Dashboard.Export.Tests;

/// <summary>Writes files and looks whether Office's own schemas accept them.</summary>
internal static class OfficeFiles
{
    public const int MinimumRespondents = 5;

    public static MemoryStream Workbook(params IReadOnlyList<ChartModel> charts)
    {
        var stream = new MemoryStream();
        ChartXlsx.Write(charts, charts[0].Title, MinimumRespondents, stream);
        return stream;
    }

    public static MemoryStream Deck(Report report)
    {
        var stream = new MemoryStream();
        SlideDeck.Write(report, stream);
        return stream;
    }

    public static MemoryStream Deck(ChartModel chart) => Deck(ReportOf(new ReportItem(chart)));

    public static Report ReportOf(params IReadOnlyList<ReportItem> items) =>
        new("Asiakaskokemus", items[0].Chart.Source.Unit, items[0].Chart.Language, items[0].Chart.Source.Made, items);

    /// <summary>What the schemas of Office 2016 and of Microsoft 365 reject.</summary>
    public static IReadOnlyList<string> Faults(Stream stream)
    {
        stream.Position = 0;
        using OpenXmlPackage package = IsDeck(stream) ? PresentationDocument.Open(stream, isEditable: false) : SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. new[] { FileFormatVersions.Office2016, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(package))
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>Charts by kind and language, so that a test names them.</summary>
    public static TheoryData<string> Kinds => [.. ChartSamples.All.Select(chart => chart.Id)];

    public static ChartModel Sample(string id) => ChartSamples.All.Single(chart => chart.Id == id);

    private static bool IsDeck(Stream stream)
    {
        using var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        return archive.GetEntry("ppt/presentation.xml") is not null;
    }
}
