using System.Text;
using System.Text.Json;
using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Export.Open;

namespace Dashboard.Export.Tests.Open;

/// <summary>Open data of two units and two metrics, of which one unit shows one: a value, one that is not shown, and none.</summary>
public sealed class OpenFilesTests
{
    private static readonly Period Before = Grain.Quarter.PeriodOf(new DateOnly(2026, 1, 1));
    private static readonly Period Last = Grain.Quarter.PeriodOf(new DateOnly(2026, 4, 1));
    private static readonly Unit County = new(1, "county", new LocalizedText("=Alue", "Område"), null, null);
    private static readonly Unit Ward = new(2, "ward", new LocalizedText("Osasto, 1"), null, 1);
    private static readonly MetricVersion Nps = Metric("nps", MetricKind.Nps);
    private static readonly MetricVersion Visits = Metric("visits", MetricKind.Count);

    private static readonly OpenTable Table = new(
        Grain.Quarter,
        [Before, Last],
        [County, Ward],
        [Nps, Visits],
        [
            new(County, Nps, new Dictionary<DateOnly, Figure> { [Before.Start] = Figure.Hidden, [Last.Start] = new(412, 20.5, 12, 28) }),
            new(County, Visits, new Dictionary<DateOnly, Figure> { [Last.Start] = new(3, 900) }),
            new(Ward, Nps, new Dictionary<DateOnly, Figure> { [Last.Start] = new(7, -12.5, -40, 20) }) { Breaks = new HashSet<DateOnly> { Last.Start } },
        ]);

    private static readonly OpenSource Source = new(
        Language.Fi, "Otsikko", "Alue", "CC BY 4.0", new DateOnly(2026, 7, 20), ["Huomaa, tämä"], new Dictionary<string, string> { ["x"] = "Ei näytetä", ["-"] = "Ei lukua" });

    [Fact]
    public void Csv_HasARowForEachPublishedSeriesAndPeriod()
    {
        var lines = Written(OpenCsv.Write).Split("\r\n");

        Assert.Equal(["\uFEFF# Otsikko", "# Alue", "# CC BY 4.0", "# 2026-07-20", "\"# Huomaa, tämä\"", "unit,unit_name,metric,metric_name,figure,period,value,n,low,high,status"], lines[..6]);
        Assert.Equal(
            [
                "county,'=Alue,nps,nps,nps,2026-Q1,,,,,x",
                "county,'=Alue,nps,nps,nps,2026-Q2,20.5,412,12,28,",
                "county,'=Alue,visits,visits,sum,2026-Q1,,0,,,-",
                "county,'=Alue,visits,visits,sum,2026-Q2,900,3,,,",
                "ward,\"Osasto, 1\",nps,nps,nps,2026-Q1,,0,,,-",
                "ward,\"Osasto, 1\",nps,nps,nps,2026-Q2,-12.5,7,-40,20,b",
                "",
            ],
            lines[6..]);
    }

    /// <summary>The parts that https://json-stat.org/format/ asks of a dataset, and the order of its cells: the last dimension fastest.</summary>
    [Fact]
    public void JsonStat_IsADatasetOfTheFormat()
    {
        using var json = JsonDocument.Parse(Written(JsonStat.Write));
        var root = json.RootElement;

        Assert.Equal(("2.0", "dataset", "Otsikko", "Alue", "2026-07-20"), (Text("version"), Text("class"), Text("label"), Text("source"), Text("updated")));
        Assert.Equal(["unit", "metric", "time", "measure"], Texts(root.GetProperty("id")));
        var size = root.GetProperty("size").EnumerateArray().Select(one => one.GetInt32()).ToArray();
        Assert.Equal([2, 2, 2, 4], size);
        Assert.Equal(["time"], Texts(root.GetProperty("role").GetProperty("time")));
        foreach (var (place, name) in Texts(root.GetProperty("id")).Index())
        {
            var category = root.GetProperty("dimension").GetProperty(name).GetProperty("category");
            var index = Texts(category.GetProperty("index")).ToList();
            Assert.Equal(size[place], index.Count);
            Assert.Equal(index, category.GetProperty("label").EnumerateObject().Select(label => label.Name));
        }

        Assert.Equal("CC BY 4.0", root.GetProperty("extension").GetProperty("licence").GetString());
        Assert.Equal("points (-100–100)", root.GetProperty("dimension").GetProperty("metric").GetProperty("category").GetProperty("unit").GetProperty("nps").GetProperty("label").GetString());

        string? Text(string name) => root.GetProperty(name).GetString();
    }

    [Fact]
    public void JsonStat_Cells_SayWhyTheyAreEmpty()
    {
        using var json = JsonDocument.Parse(Written(JsonStat.Write));
        var value = json.RootElement.GetProperty("value").EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Null ? (double?)null : one.GetDouble()).ToArray();
        var status = json.RootElement.GetProperty("status").EnumerateObject().ToDictionary(one => int.Parse(one.Name, null), one => one.Value.GetString());

        Assert.Equal(2 * 2 * 2 * 4, value.Length);
        Assert.Equal([null, null, null, null, 20.5, 412, 12, 28], value[..8]);
        Assert.Equal([null, 0, null, null, 900, 3, null, null], value[8..16]);
        Assert.Equal([null, 0, null, null, -12.5, 7, -40, 20], value[16..24]);
        Assert.All(value[24..], Assert.Null);
        Assert.Equal(["x", "x", "x", "x"], Enumerable.Range(0, 4).Select(cell => status[cell]));
        Assert.DoesNotContain(Enumerable.Range(4, 4).Concat([9, 12, 13, 14, 15]), status.ContainsKey);
        Assert.Equal("b", status[20]);
        Assert.DoesNotContain(Enumerable.Range(21, 3), status.ContainsKey);
        Assert.All(Enumerable.Range(24, 8), cell => Assert.Equal("-", status[cell]));
    }

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(one => one.GetString()!);

    private static string Written(Action<OpenTable, OpenSource, Stream> write)
    {
        using var memory = new MemoryStream();
        write(Table, Source, memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static MetricVersion Metric(string slug, MetricKind kind) => new()
    {
        Slug = slug, Version = 1, ValidFrom = new DateOnly(2020, 1, 1), Kind = kind, Name = new LocalizedText(slug), Answers = MetricVersion.DefaultAnswers(kind),
    };
}
