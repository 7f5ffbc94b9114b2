namespace Dashboard.Components;

/// <summary>
/// A chart's place on a page. A chart that cannot be built leaves its place with the fault, so that one of them never takes the page with it.
/// </summary>
public sealed record ChartSlot<T>(T? Content, Exception? Fault)
    where T : class
{
    /// <summary>Whether the place is shown at all: a builder that finds nothing to draw returns null.</summary>
    public bool IsShown => Content is not null || Fault is not null;
}

/// <summary>Fills the places.</summary>
public static class ChartSlot
{
    public static ChartSlot<T> Of<T>(Func<T?> build)
        where T : class
    {
#pragma warning disable CA1031 // Any fault of a builder stays within its card; the card logs it.
        try
        {
            return new(build(), null);
        }
        catch (Exception fault)
        {
            return new(null, fault);
        }
#pragma warning restore CA1031
    }
}
