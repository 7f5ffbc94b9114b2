using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Reports;

/// <summary>
/// Times the files of a pack of 40 items, all kinds of charts in turn, against the least that such a file needs: its own parts packed once more,
/// workbooks inside it included.
/// </summary>
internal static class DeckRun
{
    private const int Items = 40;
    private const int Runs = 5;

    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(10);

    public static void Run()
    {
        var report = Pack();
        var table = new MarkdownTable("file of 40 items", "first", "median of 5", "packing its parts alone", "ratio", "size", "goal");
        Measure(table, "slides (.pptx)", stream => SlideDeck.Write(report, stream));
        Measure(table, "workbook (.xlsx)", stream => ReportXlsx.Write(report, stream));
        Measure(table, "document (.html)", stream => ReportHtml.Write(report, new ReportLook(ReportPaper.Slide), stream));
        table.Print("Files of a pack");
    }

    private static Report Pack()
    {
        var charts = Enumerable.Range(0, Items).Select(i => ChartSamples.All[i % ChartSamples.All.Count]).ToList();
        return new Report("Asiakaskokemus", charts[0].Source.Unit, Language.Fi, charts[0].Source.Made,
            [.. charts.Select(chart => new ReportItem(chart) { Actions = [new("Kotiutussoitto kokeiluun", "ylihoitaja", "1.12.2026 alkaen")], Explanation = "Siirryimme sähköiseen ohjeeseen." })])
        {
            Audience = ReportAudience.Internal,
        };
    }

    private static void Measure(MarkdownTable table, string name, Action<Stream> write)
    {
        var file = new MemoryStream();
        var first = Time(() => write(file));
        var times = Enumerable.Range(0, Runs).Select(_ => Time(() => write(new MemoryStream()))).Order().ToList();
        var parts = Parts(file);
        var packing = Enumerable.Range(0, Runs).Select(_ => Time(() => Packed(parts))).Order().ElementAt(Runs / 2);
        table.Add(
            name,
            Seconds(first),
            Seconds(times[Runs / 2]),
            Seconds(packing),
            (times[Runs / 2] / packing).ToString("0.0", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{file.Length / 1024} kB"),
            first < Goal ? $"{Goal.TotalSeconds:0} s: met" : $"**{Goal.TotalSeconds:0} s: not met**");
    }

    private static TimeSpan Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The parts of a package and of the packages in it; of any other file the file.</summary>
    private static List<byte[]> Parts(MemoryStream file)
    {
        file.Position = 0;
        if (file.ReadByte() != 'P')
        {
            return [file.ToArray()];
        }

        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries.SelectMany(entry =>
        {
            var part = new MemoryStream();
            using (var content = entry.Open())
            {
                content.CopyTo(part);
            }

            return entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal) ? [.. Parts(part), part.ToArray()] : new List<byte[]> { part.ToArray() };
        })];
    }

    private static void Packed(List<byte[]> parts)
    {
        using var archive = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create);
        for (var i = 0; i < parts.Count; i++)
        {
            using var entry = archive.CreateEntry(i.ToString(CultureInfo.InvariantCulture)).Open();
            entry.Write(parts[i]);
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) + " s";
}
