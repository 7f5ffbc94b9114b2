namespace Dashboard.Layout;

/// <summary>How far the filling of an empty store has come, from 0 to 1; pages that stand on it say that more is to come.</summary>
public sealed class FillProgress
{
    private double share = double.NaN;

    /// <summary><c>null</c> when nothing is being filled.</summary>
    public double? Share => Volatile.Read(ref share) is var now && double.IsNaN(now) ? null : now;

    public void Report(double done) => Volatile.Write(ref share, Math.Clamp(done, 0, 1));

    public void End() => Volatile.Write(ref share, double.NaN);
}
