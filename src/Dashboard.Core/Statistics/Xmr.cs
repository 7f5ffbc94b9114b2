#pragma warning disable CS1591 // placeholder: its owner writes it
namespace Dashboard.Core.Statistics;

public static class Xmr
{
    public static XmrChart Calculate(IReadOnlyList<double?> values, XmrOptions options) => throw new NotImplementedException();
}
