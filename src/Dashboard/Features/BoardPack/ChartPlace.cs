using System.Globalization;
using Dashboard.Core.Packs;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Layout;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Features.BoardPack;

/// <summary>What the address of a chart says of its unit and period, and the same address in a pack.</summary>
internal static class ChartPlace
{
    private const string PathPage = "path";

    private static readonly string[] PeriodKeys = ["period", "first", "last", "from", "to"];

    /// <summary>Whether it is a chart of a service path: that is of whoever looks at it, and names no unit.</summary>
    public static bool IsOfPath(ChartAddress address) => address.Page == PathPage;

    /// <summary>
    /// The address as a pack keeps it. Its period is the days that the reader saw, not "the last twelve months"; what is the same as the pack's is
    /// left out and follows the pack.
    /// </summary>
    public static ChartAddress InPack(ChartAddress address, ViewContext view, Unit packUnit, Period packPeriod)
    {
        var state = view.State with
        {
            Preset = FilterState.Default.Preset,
            Own = view.Period == packPeriod ? null : view.Period,
            Unit = view.Unit is { } unit && unit != packUnit && !IsOfPath(address) ? unit.Code : null,
        };
        return address with { Query = Join(state.Pairs("q", "kind", "score", "contact", "theme", "page")) };
    }

    /// <summary>The period of its own, or <c>null</c> where it follows the pack.</summary>
    public static Period? PeriodOf(ChartAddress address) => FilterState.Parse(Pairs(address)).State.Own;

    /// <summary>The same chart in another period; <c>null</c> follows the pack.</summary>
    public static ChartAddress In(ChartAddress address, Period? period) => address with
    {
        Query = Join(
        [
            .. Pairs(address).Where(pair => !PeriodKeys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)),
            .. period is { } own ? [new("first", Day(own.Start)), new("last", Day(own.LastDay))] : Array.Empty<KeyValuePair<string, string>>(),
        ]),
    };

    private static IEnumerable<KeyValuePair<string, string>> Pairs(ChartAddress address) =>
        QueryHelpers.ParseQuery(address.Query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""));

    private static string Join(IEnumerable<KeyValuePair<string, string>> pairs) =>
        string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
