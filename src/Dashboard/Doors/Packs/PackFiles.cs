using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dashboard.Core.Reports;
using Dashboard.Data.Operations;
using Dashboard.Export;
using Dashboard.Platform;

namespace Dashboard.Doors.Packs;

/// <summary>A kind of file that a pack is had as.</summary>
public enum PackFormat
{
    /// <summary>Slides for PowerPoint.</summary>
    Pptx,

    /// <summary>PDF, by Chromium.</summary>
    Pdf,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>Writes a report as a file of any kind.</summary>
public sealed partial class PackFiles(Chromium chromium, DashboardSettings settings)
{
    private static readonly FrozenDictionary<PackFormat, string> Types = new Dictionary<PackFormat, string>
    {
        [PackFormat.Pptx] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [PackFormat.Pdf] = "application/pdf",
        [PackFormat.Xlsx] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }.ToFrozenDictionary();

    /// <summary>Whether PDF can be made here.</summary>
    public bool HasPdf => chromium.IsThere;

    /// <summary>The format of a word or an ending (case-insensitive, with or without its dot), or <c>null</c>.</summary>
    public static PackFormat? Parse(string? word) => Enum.TryParse<PackFormat>(word?.TrimStart('.'), ignoreCase: true, out var format) && Enum.IsDefined(format) && !char.IsAsciiDigit(word!.TrimStart('.')[0])
        ? format
        : null;

    /// <summary>The ending of a file's name, without its dot.</summary>
    public static string Ending(PackFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The media type.</summary>
    public static string TypeOf(PackFormat format) => Types[format];

    /// <summary>A name that says what is inside: title, unit, period, for whom.</summary>
    public static string NameOf(Report report, PackFormat format)
    {
        var parts = new[] { report.Title, report.Unit, report.Period, report.Language.ToString().ToLowerInvariant(), report.HasDemo ? "demo" : null };
        return $"{string.Join(' ', parts.OfType<string>().Select(part => NotForFiles().Replace(part, " ").Trim()))}.{Ending(format)}";
    }

    /// <summary>Writes the file.</summary>
    /// <param name="report">The report, with at least one item.</param>
    /// <param name="format">As what.</param>
    /// <param name="output">Where to; untouched when anything fails.</param>
    /// <param name="paper">What a PDF is printed on.</param>
    /// <param name="progress">Told how many items are written, of slides after each; may be <c>null</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ChromiumException">There is no Chromium for a PDF, or it fails; the message says what to do.</exception>
    /// <exception cref="TemplateException">The county's template cannot be one.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WriteAsync(
        Report report, PackFormat format, Stream output, ReportPaper paper = ReportPaper.Slide, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        using var buffer = new MemoryStream();
        switch (format)
        {
            case PackFormat.Pptx:
                await using (var template = settings.Packs.Template is { } path ? File.OpenRead(path) : null)
                {
                    SlideDeck.Write(report, buffer, template, progress, cancellation);
                }

                break;
            case PackFormat.Xlsx:
                ReportXlsx.Write(report, buffer);
                break;
            default:
                using (var html = new MemoryStream())
                {
                    ReportHtml.Write(report, new ReportLook(paper) { Fonts = ReportFonts.Embedded }, html);
                    await buffer.WriteAsync(await chromium.PrintAsync(html.ToArray(), cancellation), cancellation);
                }

                break;
        }

        progress?.Report(report.Items.Count);
        buffer.Position = 0;
        await buffer.CopyToAsync(output, cancellation);
        DashboardMeter.PackMade(Ending(format));
    }

    [GeneratedRegex("""[\\/:*?"<>|\p{C}\s]+""")]
    private static partial Regex NotForFiles();
}
