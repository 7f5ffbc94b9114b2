using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Export.Open;

/// <summary>Open data as a JSON-stat 2.0 dataset (https://json-stat.org/format/).</summary>
public static class JsonStat
{
    private static readonly string[] Dimensions = ["unit", "metric", "time", "measure"];
    private static readonly string[] Measures = ["value", "n", "low", "high"];
    private static readonly (double? Number, string? Status)[] Nothing = [.. Measures.Select(_ => ((double?)null, (string?)OpenTable.Nothing))];

    /// <summary>
    /// Writes one dataset: unit × metric × period × (value, n, low, high), the last dimension fastest. A cell without a number is <c>null</c> and
    /// has its reason among <c>status</c> (<see cref="OpenTable"/>); counts and levels, which are complete, have no ends of an interval.
    /// </summary>
    /// <param name="table">The figures.</param>
    /// <param name="source">What goes with them.</param>
    /// <param name="stream">Where to write; left open.</param>
    public static void Write(OpenTable table, OpenSource source, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(source);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) });
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", source.Title);
        if (source.Publisher is { } publisher)
        {
            json.WriteString("source", publisher);
        }

        json.WriteString("updated", source.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Strings(json, "note", source.Notes);
        WriteDimensions(json, table, source.Language);
        WriteCells(json, table);
        WriteExtension(json, source);
        json.WriteEndObject();
    }

    private static void WriteDimensions(Utf8JsonWriter json, OpenTable table, Language language)
    {
        Strings(json, "id", Dimensions);
        json.WriteStartArray("size");
        foreach (var size in new[] { table.Units.Count, table.Metrics.Count, table.Periods.Count, Measures.Length })
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartObject("role");
        Strings(json, "time", ["time"]);
        Strings(json, "metric", ["metric"]);
        json.WriteEndObject();
        json.WriteStartObject("dimension");
        Dimension(json, "unit", [.. table.Units.Select(unit => (unit.Code, unit.Name.In(language)))]);
        Dimension(json, "metric", [.. table.Metrics.Select(metric => (metric.Slug, metric.Name.In(language)))], () => Units(json, table));
        Dimension(json, "time", [.. table.Periods.Select(period => (table.Grain.Label(period), PeriodText.Name(period, language)))]);
        Dimension(json, "measure", [.. Measures.Select(measure => (measure, measure))]);
        json.WriteEndObject();
    }

    /// <summary>In what each metric's values are.</summary>
    private static void Units(Utf8JsonWriter json, OpenTable table)
    {
        json.WriteStartObject("unit");
        foreach (var metric in table.Metrics)
        {
            json.WriteStartObject(metric.Slug);
            json.WriteString("label", Figures.DefaultKind(metric.Kind) switch
            {
                FigureKind.Nps => "points (-100–100)",
                FigureKind.Mean => "mean (1–5)",
                FigureKind.Sum => "number",
                FigureKind.Last => "level",
                FigureKind.Median or FigureKind.Percentile90 => "hours",
                _ => "fraction (0–1)",
            });
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Dimension(Utf8JsonWriter json, string name, IReadOnlyList<(string Code, string Label)> categories, Action? more = null)
    {
        json.WriteStartObject(name);
        json.WriteString("label", name);
        json.WriteStartObject("category");
        Strings(json, "index", categories.Select(category => category.Code));
        json.WriteStartObject("label");
        foreach (var (code, label) in categories)
        {
            json.WriteString(code, label);
        }

        json.WriteEndObject();
        more?.Invoke();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, OpenTable table)
    {
        var cells = CellsOf(table).ToList();
        json.WriteStartArray("value");
        foreach (var (number, _) in cells)
        {
            if (number is { } value)
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        json.WriteStartObject("status");
        foreach (var (index, (_, status)) in cells.Index().Where(cell => cell.Item.Status is not null))
        {
            json.WriteString(index.ToString(CultureInfo.InvariantCulture), status);
        }

        json.WriteEndObject();
    }

    /// <summary>The cells in the order of the dimensions, each with its mark; of a metric that is not shown of a unit there is nothing.</summary>
    private static IEnumerable<(double? Number, string? Status)> CellsOf(OpenTable table)
    {
        var series = table.Series.ToDictionary(one => (one.Unit.Id, one.Metric.Slug));
        return from unit in table.Units
               from metric in table.Metrics
               let one = series.GetValueOrDefault((unit.Id, metric.Slug))
               from period in table.Periods
               from cell in one is null ? Nothing : CellsOf(one, period)
               select cell;
    }

    /// <summary>Value, n and the ends of the interval: an empty one has the mark of the value, which a break has by itself.</summary>
    private static IEnumerable<(double? Number, string? Status)> CellsOf(OpenSeries series, Period period)
    {
        var (figure, status) = (series.In(period), series.StatusOf(period));
        double?[] cells = [figure.Value, figure.N, figure.Low, figure.High];
        return cells.Select((cell, place) => (cell, status == OpenTable.Broken ? place == 0 ? status : null : cell is null ? status : null));
    }

    private static void WriteExtension(Utf8JsonWriter json, OpenSource source)
    {
        json.WriteStartObject("extension");
        json.WriteString("licence", source.Licence);
        json.WriteStartObject("status");
        foreach (var (mark, meaning) in source.Statuses)
        {
            json.WriteString(mark, meaning);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
