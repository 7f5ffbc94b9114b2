using Dashboard.Data.Demo;

namespace Dashboard.Layout;

/// <summary>How far the filling of an empty store has come; pages that stand on it say that more is to come.</summary>
public sealed class FillProgress : IProgress<DemoProgress>
{
    private DemoProgress? latest;

    /// <summary>From 0 to 1; <c>null</c> when nothing is being filled.</summary>
    public double? Share => Volatile.Read(ref latest) is { Total: > 0 } now ? Math.Clamp((double)now.Done / now.Total, 0, 1) : null;

    public void Report(DemoProgress value) => Volatile.Write(ref latest, value);

    /// <summary>The filling is over, done or not.</summary>
    public void End() => Volatile.Write(ref latest, null);
}
