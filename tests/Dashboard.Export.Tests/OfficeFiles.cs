using Dashboard.Core.Charts;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
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

    public static MemoryStream Workbook(Report report)
    {
        var stream = new MemoryStream();
        ReportXlsx.Write(report, stream);
        return stream;
    }

    public static MemoryStream Deck(Report report, Stream? template = null)
    {
        var stream = new MemoryStream();
        SlideDeck.Write(report, stream, template);
        return stream;
    }

    public static MemoryStream Deck(ChartModel chart) => Deck(ReportOf(new ReportItem(chart)));

    public static Report ReportOf(params IReadOnlyList<ReportItem> items)
    {
        var chart = items.Select(item => item.Chart).OfType<ChartModel>().First();
        return new("Asiakaskokemus", chart.Source.Unit, chart.Language, chart.Source.Made, items);
    }

    /// <summary>A pack with everything in it: all kinds of charts, a text, a table, what is done and explained, what was decided before.</summary>
    public static Report Pack(Language language = Language.Fi) => ReportOf(
        [
            .. ChartSamples.All.Select((chart, i) => new ReportItem(chart with { Language = language })
            {
                Actions = i % 2 == 0 ? [new("Kotiutussoitto kokeiluun", "ylihoitaja", "1.12.2026 alkaen"), new("Ohje myös paperilla")] : [],
                Explanation = i % 3 == 0 ? "Siirryimme sähköiseen ohjeeseen.\nOsa ei löytänyt sitä." : null,
            }),
            new ReportItem(null) { Finding = "Mitä kuulimme", Text = "Ensimmäinen kappale.\nToinen kappale & <b>." },
            new ReportItem(ChartSamples.Line() with { Language = language }) { AsTable = true, Finding = "Samat luvut taulukkona" },
        ]) with
        {
            Language = language,
            Audience = ReportAudience.Public,
            Meeting = new DateOnly(2026, 11, 24),
            Period = "5–8/2026",
            Author = "Maija Meikäläinen",
            Before = new("Kevään paketti", new DateOnly(2026, 6, 9), [new("Takaisinsoitto käyttöön", "palvelujohtaja", "30.9.2026"), new("Tilat tarkistetaan")]),
        };

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
