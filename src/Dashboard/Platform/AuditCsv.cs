using System.Globalization;
using System.Text;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Office;

namespace Dashboard.Platform;

/// <summary>Lines of the audit as a file: one for all languages, because programs read it too. A cell that a spreadsheet would run is guarded.</summary>
internal static class AuditCsv
{
    private const string Heads = "time,who,from,action,subject,outcome,details";

    /// <summary>With a mark of its encoding: without it Excel takes another one for it.</summary>
    public static async Task WriteAsync(IAsyncEnumerable<AuditEntry> lines, Stream output, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await WriteAsync(lines, writer, cancellation);
    }

    public static async Task WriteAsync(IAsyncEnumerable<AuditEntry> lines, TextWriter writer, CancellationToken cancellation)
    {
        await writer.WriteLineAsync(Heads.AsMemory(), cancellation);
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            string[] cells = [Time(line.At), line.Who, line.Origin, line.Action, line.Subject, line.Outcome.ToString(), line.Details ?? ""];
            await writer.WriteLineAsync(string.Join(',', cells.Select(CsvCell.Of)).AsMemory(), cancellation);
        }
    }

    /// <summary>Local time with its offset.</summary>
    public static string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, LocalTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
