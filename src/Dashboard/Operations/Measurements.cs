using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dashboard.Data.Operations;

namespace Dashboard.Operations;

/// <summary>Adds up what this program and its framework measure while it runs.</summary>
internal sealed class Measurements : IDisposable
{
    private static readonly string[] Meters =
    [
        DashboardMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Components.Server.Circuits",
    ];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, MeasuredInstrument> instruments = new();

    /// <param name="factory">Makes the meters of this host; those of another host of the process are left alone.</param>
    public Measurements(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, mine) =>
        {
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, factory)))
            {
                mine.EnableMeasurementEvents(instrument, instruments.GetOrAdd(instrument, static one => new MeasuredInstrument(one)));
            }
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, state) => Add(state, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, state) => Add(state, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Add(state, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Add(state, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, state) => Add(state, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Add(state, value, tags));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, state) => Add(state, (double)value, tags));
        listener.Start();
        DashboardMeter.BeginAtZero();
    }

    /// <summary>How things stand now.</summary>
    public IReadOnlyList<MeasuredInstrument> Read()
    {
        listener.RecordObservableInstruments();
        return [.. instruments.Values];
    }

    public void Dispose() => listener.Dispose();

    private static void Add(object? state, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((MeasuredInstrument)state!).Add(value, tags);
}
