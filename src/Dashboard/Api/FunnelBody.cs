using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Dashboard.Doors;

namespace Dashboard.Api;

/// <summary>The JSON body of a <c>funnel</c> question.</summary>
internal sealed record FunnelBody
{
    [Required]
    [Description("share or nps.")]
    public string? Kind { get; init; }

    [Required]
    [Description("The units, in any order.")]
    public IReadOnlyList<FunnelBodyUnit?>? Units { get; init; }

    /// <exception cref="InputException">The body is not understood.</exception>
    public FunnelReport Answer()
    {
        var kind = new FunnelParameters { Kind = Kind }.Read();
        var units = Units ?? throw InputException.OfParameter("units", null, "the units with their counts");
        var rows = new FunnelRows(kind);
        for (var i = 0; i < units.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"units[{i}]");
            var unit = units[i] ?? throw InputException.At(place, "null", "an object with unit, n and positive");
            rows.Add(
                place,
                unit.Unit?.Trim() ?? "",
                unit.N ?? throw InputException.At(place, null, "n, its number of answers"),
                unit.Positive ?? throw InputException.At(place, null, "positive, its number of positive answers"),
                unit.Negative);
        }

        return rows.Answer();
    }
}

/// <summary>A unit of a <see cref="FunnelBody"/>.</summary>
internal sealed record FunnelBodyUnit
{
    [Required]
    [Description("Its name or code, each once.")]
    public string? Unit { get; init; }

    [Required]
    [Description("Its answers; may be 0.")]
    public long? N { get; init; }

    [Required]
    [Description("Positive answers; for nps the promoters.")]
    public long? Positive { get; init; }

    [Description("For nps, where it is needed, the detractors; not read for share.")]
    public long? Negative { get; init; }
}
