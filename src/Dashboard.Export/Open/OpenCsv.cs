using System.Globalization;
using System.Text;
using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Export.Open;

/// <summary>Open data as CSV.</summary>
public static class OpenCsv
{
    private static readonly string[] Heads = ["unit", "unit_name", "metric", "metric_name", "figure", "period", "value", "n", "low", "high", "status"];

    /// <summary>
    /// Writes UTF-8 with byte order mark, commas and CRLF (RFC 4180), as <see cref="ChartCsv"/> does. Leading lines that begin with <c>#</c> carry
    /// title, publisher, licence, date and notes. Then follow the column heads and a row for each metric of each unit and period: shares are
    /// fractions 0–1, NPS is −100…100; an empty value says in <c>status</c> why (<see cref="OpenTable"/>).
    /// </summary>
    /// <param name="table">The figures.</param>
    /// <param name="source">What goes with them.</param>
    /// <param name="stream">Where to write; left open.</param>
    public static void Write(OpenTable table, OpenSource source, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        var made = source.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var line in new[] { source.Title, source.Publisher, source.Licence, made }.OfType<string>().Concat(source.Notes))
        {
            writer.WriteLine(CsvCell.Quote($"# {line.ReplaceLineEndings(" ")}"));
        }

        writer.WriteLine(string.Join(',', Heads));
        foreach (var series in table.Series)
        {
            var kind = Figures.DefaultKind(series.Metric.Kind).Slug();
            foreach (var period in table.Periods)
            {
                var figure = series.In(period);
                writer.WriteLine(string.Join(
                    ',',
                    CsvCell.Of(series.Unit.Code),
                    CsvCell.Of(series.Unit.Name.In(source.Language)),
                    CsvCell.Of(series.Metric.Slug),
                    CsvCell.Of(series.Metric.Name.In(source.Language)),
                    kind,
                    table.Grain.Label(period),
                    Number(figure.Value),
                    figure.N?.ToString(CultureInfo.InvariantCulture),
                    Number(figure.Low),
                    Number(figure.High),
                    series.StatusOf(period)));
            }
        }
    }

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
