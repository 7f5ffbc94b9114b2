using System.Globalization;
using System.Net;
using System.Text.Json;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Testing.Attack;

namespace Dashboard.Tests.Privacy;

/// <summary>Every figure that the program gives away as data: series of every unit, stage, metric, group and grain, and the files of a unit's page.</summary>
internal sealed class ExportDoors
{
    /// <summary>The doors.</summary>
    public static readonly string[] All = ["api.csv", "api.json", "trend.csv", "feedback.csv", "children.csv"];

    private static readonly Dictionary<(Grain Grain, string Label), Period> Periods = Enum.GetValues<Grain>()
        .SelectMany(grain => grain.Split(new Period(new(2025, 1, 1), new(2028, 1, 1))).Select(period => (Key: (grain, grain.Label(period)), period)))
        .ToDictionary(entry => entry.Key, entry => entry.period);

    private readonly RandomCounty county;
    private readonly HttpClient client;
    private readonly Random random;
    private readonly List<Seen> seen = [];

    private ExportDoors(RandomCounty county, HttpClient client) => (this.county, this.client, random) = (county, client, new Random(county.Seed));

    /// <summary>Goes through every door.</summary>
    public static async Task<IReadOnlyList<Seen>> LookAsync(RandomCounty county, HttpClient client)
    {
        var doors = new ExportDoors(county, client);
        var segments = Enum.GetValues<SegmentKind>()
            .SelectMany(kind => county.Rows.Where(row => !RandomCounty.IsTallied(row)).Select(row => new Segment(kind, Blocks.GroupOf(row, kind))).Distinct()).ToList();
        foreach (var unit in county.Codes)
        {
            foreach (var stage in county.Stages.Select(stage => stage.Stage).Append(SeenSlice.WholePath).Prepend(null))
            {
                foreach (var metric in Asked.Metrics)
                {
                    await doors.LookAsync(unit, stage, metric, Grain.Day, null);
                    await doors.LookAsync(unit, stage, metric, doors.Any(Enum.GetValues<Grain>()), doors.Any(segments));
                }
            }

            foreach (var (metric, segment) in Asked.Metrics.SelectMany(metric => segments.Select(segment => (metric, segment))))
            {
                await doors.LookAsync(unit, null, metric, Grain.Day, segment);
            }

            await doors.LookAtFilesAsync(unit);
        }

        return doors.seen;
    }

    private async Task LookAsync(string unit, string? stage, string metric, Grain grain, Segment? segment)
    {
        var isCsv = random.Next(2) == 0;
        var figure = metric == WellKnown.Help && random.Next(2) == 0 ? FigureKind.Mean : Figures.DefaultKind(Shipped(metric).Kind);
        var question = $"/api/v1/series?metric={metric}&figure={figure.Slug()}&unit={unit}&grain={grain.Slug()}&format={(isCsv ? "csv" : "json")}"
            + (stage is null ? "" : "&path=hip") + (stage is null or SeenSlice.WholePath ? "" : $"&stage={stage}")
            + (segment is null ? "" : $"&segment={Uri.EscapeDataString(segment.ToString())}");
        var text = await client.GetStringAsync(new Uri(question, UriKind.Relative));
        foreach (var (label, found) in isCsv ? Csv(text) : Json(text))
        {
            var slice = new SeenSlice(unit, false, stage, segment, Periods[(grain, label)]);
            seen.AddRange(Seen.In(isCsv ? "api.csv" : "api.json", slice, metric, figure, found));
        }
    }

    /// <summary>The files of the unit's page, by week and for ranges of one's own.</summary>
    private async Task LookAtFilesAsync(string unit)
    {
        for (var range = 0; range < 6; range++)
        {
            var first = RandomCounty.First.AddDays(random.Next(60));
            var period = new Period(first, first.AddDays(random.Next(1, 140)));
            foreach (var (metric, figure) in new[] { (WellKnown.Nps, FigureKind.Nps), (WellKnown.Help, FigureKind.TopTwo) })
            {
                foreach (var row in (await FileAsync($"metric-{metric}", unit, metric, period)).Rows)
                {
                    seen.AddRange(Seen.In("trend.csv", new SeenSlice(unit, false, null, null, Week(row[0])), metric, figure, FigureOf(row[1], row[2])));
                }

                foreach (var row in (await FileAsync("children", unit, metric, period)).Rows)
                {
                    seen.AddRange(Seen.In("children.csv", new SeenSlice(row[0], false, null, null, period), metric, figure, FigureOf(row[1], row[2])));
                }
            }

            // A kind that nobody is asked for has no column.
            var (heads, rows) = await FileAsync("feedback", unit, WellKnown.Nps, period);
            foreach (var metric in new[] { WellKnown.Thanks, WellKnown.Complaints }.Where(metric => heads.Contains(Shipped(metric).Name.In(Language.Fi))))
            {
                var at = heads.IndexOf(Shipped(metric).Name.In(Language.Fi));
                seen.AddRange(rows.SelectMany(row => Seen.In(
                    "feedback.csv", new SeenSlice(unit, false, null, null, Week(row[0])), metric, FigureKind.Sum, FigureOf(row[at], row[at]))));
            }
        }
    }

    /// <summary>The head of a file and its rows; nothing where the page has no such chart.</summary>
    private async Task<(List<string> Heads, IReadOnlyList<string[]> Rows)> FileAsync(string chart, string unit, string metric, Period period)
    {
        var question = string.Create(
            CultureInfo.InvariantCulture,
            $"/download/units/{chart}.csv?unit={unit}&metric={metric}&grain=week&first={period.Start:yyyy-MM-dd}&last={period.LastDay:yyyy-MM-dd}");
        using var answer = await client.GetAsync(new Uri(question, UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return ([], []);
        }

        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var lines = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(line => line.TrimStart('"').StartsWith('#')).Select(line => line.Split(',')).ToList();
        return ([.. lines[0]], lines[1..]);
    }

    /// <summary>A figure of the cells that tell its value and its n: numbers, or words that it is not shown or that nobody answered.</summary>
    private static Figure FigureOf(string value, string n) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new Figure(long.Parse(n, CultureInfo.InvariantCulture), number)
        : value.StartsWith("ei näytetä", StringComparison.Ordinal) ? Figure.Hidden
        : Figure.None;

    /// <summary>The week of a label as <c>vk 7/2026</c>.</summary>
    private static Period Week(string label)
    {
        var parts = label["vk ".Length..].Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Grain.Week.PeriodOf(DateOnly.FromDateTime(ISOWeek.ToDateTime(parts[1], parts[0], DayOfWeek.Monday)));
    }

    private static IEnumerable<(string Label, Figure Figure)> Csv(string text) => text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(',')).Select(cells => (cells[0], new Figure(
            cells[1].Length == 0 ? null : long.Parse(cells[1], CultureInfo.InvariantCulture),
            cells[2].Length == 0 ? null : double.Parse(cells[2], CultureInfo.InvariantCulture),
            Suppressed: cells[5] == "true")));

    private static IEnumerable<(string Label, Figure Figure)> Json(string text) => JsonDocument.Parse(text).RootElement.GetProperty("points").EnumerateArray()
        .Select(point => (point.GetProperty("period").GetString()!, new Figure(
            point.GetProperty("n") is { ValueKind: JsonValueKind.Number } n ? n.GetInt64() : null,
            point.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null,
            Suppressed: point.GetProperty("suppressed").GetBoolean())));

    private static MetricVersion Shipped(string slug) => ShippedCatalogue.Rows.Single(row => row.Slug == slug);

    private T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
