using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dashboard.Operations;

/// <summary>What kind of number an instrument gives.</summary>
internal enum MeasuredKind
{
    /// <summary>It only rises.</summary>
    Counter,

    /// <summary>It rises and falls.</summary>
    Gauge,

    /// <summary>How values are spread.</summary>
    Histogram,
}

/// <summary>One instrument and its series, one for each set of tags.</summary>
internal sealed class MeasuredInstrument
{
    private static readonly double[] UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly bool isSum;
    private readonly ConcurrentDictionary<string, MeasuredSeries> series = new(StringComparer.Ordinal);

    public MeasuredInstrument(Instrument instrument)
    {
        (Name, Unit, Description) = (instrument.Name, instrument.Unit ?? "", instrument.Description ?? "");
        var type = instrument.GetType().GetGenericTypeDefinition();
        Kind = type == typeof(Histogram<>) ? MeasuredKind.Histogram
            : type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? MeasuredKind.Counter
            : MeasuredKind.Gauge;

        // The others tell where they stand, not what was added.
        isSum = type == typeof(Counter<>) || type == typeof(UpDownCounter<>);
        Bounds = Kind == MeasuredKind.Histogram ? AdviceOf(instrument) ?? UsualBounds : [];
    }

    public string Name { get; }

    public string Unit { get; }

    public string Description { get; }

    public MeasuredKind Kind { get; }

    /// <summary>The upper ends of a histogram's buckets, rising; what lies above the last has none.</summary>
    public IReadOnlyList<double> Bounds { get; }

    /// <summary>The series by their labels, as Prometheus writes them.</summary>
    public IEnumerable<KeyValuePair<string, MeasuredSeries>> Series => series.OrderBy(one => one.Key, StringComparer.Ordinal);

    public void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var one = series.GetOrAdd(PrometheusText.Labels(tags), static (_, bounds) => new MeasuredSeries(bounds.Count + 1), Bounds);
        if (Kind == MeasuredKind.Histogram)
        {
            one.Count(value, BucketOf(value));
        }
        else if (isSum)
        {
            one.Add(value);
        }
        else
        {
            one.Set(value);
        }
    }

    private static IReadOnlyList<double>? AdviceOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => bounds,
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        _ => null,
    };

    /// <summary>A value on a bound is within it.</summary>
    private int BucketOf(double value)
    {
        var bucket = 0;
        while (bucket < Bounds.Count && value > Bounds[bucket])
        {
            bucket++;
        }

        return bucket;
    }
}
