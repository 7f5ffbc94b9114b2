using System.Diagnostics.Metrics;
using Dashboard.Operations;

namespace Dashboard.Tests.Operations;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter meter = new("test");

    [Fact]
    public void Of_Counter_AddsUpByLabelsWhateverTheirOrder()
    {
        var counter = new MeasuredInstrument(meter.CreateCounter<long>("dashboard.rows", "{row}", "Rows of \\ files.\nAll."));
        counter.Add(2, [new("kind", "units"), new("a.b", true)]);
        counter.Add(3, [new("a.b", true), new("kind", "units"), new("none", null)]);
        counter.Add(1, [new("kind", "say \"x\"\\\n")]);

        Assert.Equal(
            "# HELP dashboard_rows_total Rows of \\\\ files.\\nAll.\n# TYPE dashboard_rows_total counter\n"
            + "dashboard_rows_total{a_b=\"true\",kind=\"units\"} 5\ndashboard_rows_total{kind=\"say \\\"x\\\"\\\\\\n\"} 1\n",
            PrometheusText.Of([counter]));
    }

    [Fact]
    public void Of_Histogram_CountsUpToEachBoundAndBeyond()
    {
        var histogram = new MeasuredInstrument(meter.CreateHistogram(
            "took.duration", "s", "How long.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] }));
        foreach (var value in new[] { 0.25, 0.5, 0.75, 4 })
        {
            histogram.Add(value, []);
        }

        Assert.Equal(
            "# HELP took_duration_seconds How long.\n# TYPE took_duration_seconds histogram\n"
            + "took_duration_seconds_bucket{le=\"0.5\"} 2\ntook_duration_seconds_bucket{le=\"1\"} 3\ntook_duration_seconds_bucket{le=\"+Inf\"} 4\n"
            + "took_duration_seconds_sum 5.5\ntook_duration_seconds_count 4\n",
            PrometheusText.Of([histogram]));
    }

    [Fact]
    public void Of_ValueThatRisesAndFalls_IsAGauge()
    {
        var open = new MeasuredInstrument(meter.CreateUpDownCounter<int>("open", description: "Open ones."));
        open.Add(3, []);
        open.Add(-1, []);
        var level = new MeasuredInstrument(meter.CreateObservableUpDownCounter("level", () => 7, "By", "Where it stands."));
        level.Add(9, []);
        level.Add(7, []);

        Assert.Equal(
            "# HELP level_bytes Where it stands.\n# TYPE level_bytes gauge\nlevel_bytes 7\n# HELP open Open ones.\n# TYPE open gauge\nopen 2\n",
            PrometheusText.Of([open, level]));
    }

    public void Dispose() => meter.Dispose();
}
