using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Reading;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Import;

/// <summary>The example mappings on the whole files they are made for.</summary>
public sealed class ExampleTests
{
    [SharedDataFact]
    public async Task Fft_Responses_GiveTheSharesOfAPlainCount()
    {
        // With k = 1 nobody waits for others: what is published is what a plain count finds.
        await using var desk = await ImportDesk.OpenAsync(withCounty: false, minimumRespondents: 1);
        var file = SharedData.PathTo("fft-experiences-demo/responses_no_text.csv");
        await desk.AddMetricsAsync("fft.metrics.csv");
        var result = await desk.ImportFileAsync(ImportKind.Responses, file, ImportDesk.Example("fft.mapping.json"));
        Assert.Equal((10_194, 10_194, 0, 0), (result.Rows, result.Accepted, result.Duplicates, result.Rejected));
        Assert.Equal(506, (await desk.Store.SnapshotAsync()).Units.Count);

        var counted = PlainCount(file);
        var series = await desk.SeriesAsync(new SeriesQuestion("fft"));
        Assert.Subset(series.Points.Select(point => point.Period.Start).ToHashSet(), counted.Keys.ToHashSet());
        foreach (var point in series.Points)
        {
            var (n, positive) = counted.GetValueOrDefault(point.Period.Start);
            Assert.False(point.Figure.Suppressed);
            Assert.Equal(n, point.Figure.N);
            Assert.Equal(n == 0 ? null : (double)positive / n, point.Figure.Value);
        }

        Assert.Contains(series.Points, point => point.Figure.N > 300);
        var ages = await desk.SeriesAsync(new SeriesQuestion("responses", Segment: new Segment(SegmentKind.AgeBand, "26-39")));
        Assert.Equal(Rows(file).Count(row => row["age"] == "26-39"), ages.Points.Sum(point => point.Figure.Value ?? 0));

        var again = await desk.ImportFileAsync(ImportKind.Responses, file, ImportDesk.Example("fft.mapping.json"));
        Assert.Equal((null, 0, 10_194, result.Batch), (again.Batch, again.Accepted, again.Duplicates, again.SameFileAs));
    }

    [SharedDataFact]
    public async Task Hcahps_Responses_TakeNumbersAndRejectWordsWithReasons()
    {
        await using var desk = await ImportDesk.OpenAsync(withCounty: false);
        var file = SharedData.PathTo("hcahps-maven-2015-2023/responses.csv");
        await desk.AddMetricsAsync("hcahps.metrics.csv");
        var result = await desk.ImportFileAsync(ImportKind.Tallies, file, ImportDesk.Example("hcahps-responses.mapping.json"));
        Assert.Equal((43_219, 32_434, 0, 10_785), (result.Rows, result.Accepted, result.Duplicates, result.Rejected));

        var rejected = await desk.RejectedAsync(result.Batch, take: 20_000);
        Assert.All(rejected, row => Assert.Equal("Completed Surveys", row.Error.Column));
        Assert.All(rejected, row => Assert.Contains("a whole number from 0", row.Error.Expected.ToString(), StringComparison.Ordinal));
        Assert.Equal(
            [("Between 100 and 299", 777), ("FEWER THAN 50", 853), ("Fewer than 100", 612), ("Not Available", 5772), ("300 or more", 2771)],
            rejected.GroupBy(row => row.Error.Value!).Select(group => (group.Key, group.Count())).OrderBy(group => group.Key[0] == '3').ThenBy(group => group.Key, StringComparer.Ordinal));

        var sum = Rows(file).Select(row => row["Completed Surveys"]).Where(value => value.All(char.IsAsciiDigit)).Sum(value => long.Parse(value, CultureInfo.InvariantCulture));
        Assert.Equal(sum, await desk.SumAsync("completed-surveys"));
    }

    [SharedDataFact]
    public async Task Hcahps_States_AreStocksWithoutAnInterval()
    {
        await using var desk = await ImportDesk.OpenAsync(withCounty: false);
        await desk.AddMetricsAsync("hcahps.metrics.csv");
        var result = await desk.ImportFileAsync(
            ImportKind.Stocks, SharedData.PathTo("hcahps-maven-2015-2023/state_results.csv"), ImportDesk.Example("hcahps-states.mapping.json"));
        Assert.Equal((13_740, 13_740, 0, 0), (result.Rows, result.Accepted, result.Duplicates, result.Rejected));
        Assert.Equal(52, (await desk.Store.SnapshotAsync()).Units.Count);

        var series = await desk.SeriesAsync(new SeriesQuestion("h-comp-1-top", Unit: "us.ak", Grain: Grain.Year));
        var first = series.Points.First(point => point.Figure.Value is not null);
        Assert.Equal((2014, 74d, null, null), (first.Period.Start.Year, first.Figure.Value!.Value, first.Figure.Low, first.Figure.High));
    }

    [SharedDataFact]
    public async Task Ae_Attendances_AddUpAtTheRootAndByType()
    {
        await using var desk = await ImportDesk.OpenAsync(withCounty: false);
        var file = SharedData.PathTo("ae-attendances/ae_attendances.csv");
        await desk.AddMetricsAsync("ae.metrics.csv");
        var result = await desk.ImportFileAsync(ImportKind.Tallies, file, ImportDesk.Example("ae.mapping.json"));
        Assert.Equal((12_765, 12_765, 0, 0), (result.Rows, result.Accepted, result.Duplicates, result.Rejected));
        Assert.Equal(275, (await desk.Store.SnapshotAsync()).Units.Count);
        Assert.Equal(72_019_402, await desk.SumAsync("attendances"));

        foreach (var (type, segment) in new[] { ("1", "type 1"), ("2", "type 2"), ("other", "other") })
        {
            var sum = Rows(file).Where(row => row["type"] == type).Sum(row => long.Parse(row["attendances"], CultureInfo.InvariantCulture));
            Assert.Equal(sum, await desk.SumAsync("attendances", segment: new Segment(SegmentKind.Channel, segment)));
        }
    }

    [SharedDataFact]
    public async Task Icb_Wards_BecomeATreeOf7716UnitsAndARoot()
    {
        await using var desk = await ImportDesk.OpenAsync(withCounty: false);
        var file = SharedData.PathTo("fft-england-hierarchy/icb_trust_site_ward.csv");
        var result = await desk.ImportFileAsync(ImportKind.Units, file, ImportDesk.Example("icb.mapping.json"));
        Assert.Equal((6_941, 6_941, 0, 0), (result.Rows, result.Accepted, result.Duplicates, result.Rejected));
        var units = (await desk.Store.SnapshotAsync()).Units;
        Assert.Equal(7_717, units.Count);
        Assert.Equal(
            [("country", 1), ("icb", 43), ("site", 582), ("trust", 150), ("ward", 6941)],
            units.All.GroupBy(unit => unit.Level!).Select(level => (level.Key, level.Count())).OrderBy(level => level.Key, StringComparer.Ordinal));
        Assert.Equal(["england", "QE1", "RXL", "RXL.RXL01", "RXL.RXL01.amu1"], units.PathTo(units.Find("RXL.RXL01.amu1")!).Select(unit => unit.Code));

        var again = await desk.ImportFileAsync(ImportKind.Units, file, ImportDesk.Example("icb.mapping.json"));
        Assert.Equal((null, 6_941), (again.Batch, again.Duplicates));
    }

    private static Dictionary<DateOnly, (long N, long Positive)> PlainCount(string file) => Rows(file)
        .Where(row => row["fft_score"] is not ("6" or "7"))
        .GroupBy(row => DateOnly.ParseExact(row["date"][..7] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .ToDictionary(month => month.Key, month => (month.LongCount(), month.LongCount(row => row["fft_score"] is "1" or "2")));

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var table = TableFile.Open(file);
        while (table.Read())
        {
            yield return table.Header.Select((name, i) => (name, Value: table.Field(i).ToString())).ToDictionary(field => field.name, field => field.Value);
        }
    }
}
