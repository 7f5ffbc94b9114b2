using System.ComponentModel;
using System.Text.Json.Serialization;
using Dashboard.Core.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Doors;

/// <summary>What a funnel compares.</summary>
public enum FunnelKind
{
    /// <summary>Shares, fractions 0–1.</summary>
    Share,

    /// <summary>Net promoter scores, points −100…100.</summary>
    Nps,
}

/// <summary>The options of a <c>funnel</c> question as text.</summary>
internal sealed record FunnelParameters
{
    [FromQuery(Name = "kind")]
    [Description("share or nps.")]
    public string? Kind { get; init; }

    /// <exception cref="InputException">The kind is missing or none of ours.</exception>
    public FunnelKind Read() => Given.OneOf("kind", Kind, ("share", FunnelKind.Share), ("nps", FunnelKind.Nps));
}

/// <summary>A funnel as the doors give it. The order of the units is that of the question and never means rank.</summary>
[Description("How far units lie from their pooled value, against the limits that chance sets at their number of answers. Never a ranking.")]
public sealed record FunnelReport(
    [property: Description("Shares are fractions 0–1, NPS is in points.")]
    FunnelKind Kind,
    [property: Description("The pooled value; null without answers.")]
    double? Centre,
    [property: Description("Over-dispersion φ (Spiegelhalter, winsorised): about 1 when chance alone separates the units. "
        + "Null with fewer than two units, or when all answers are alike.")]
    double? Phi,
    [property: Description("The units in the order given.")]
    IReadOnlyList<FunnelReportUnit> Units)
{
    /// <summary>The report of the units; those without answers have no value, limits or position.</summary>
    public static FunnelReport Of(FunnelKind kind, IReadOnlyList<FunnelInput> units)
    {
        List<FunnelInput> answered = [.. units.Where(unit => unit.N > 0)];
        var funnel = answered.Count == 0 ? null : kind == FunnelKind.Nps ? Funnels.Nps(answered) : Funnels.Shares(answered);
        var placed = new Queue<FunnelUnit>(funnel?.Units ?? []);
        return new FunnelReport(
            kind,
            funnel?.Centre,
            funnel?.Phi,
            [.. units.Select(unit => unit.N == 0 ? FunnelReportUnit.Empty(unit.Name) : FunnelReportUnit.Of(placed.Dequeue()))]);
    }
}

/// <summary>One unit of a <see cref="FunnelReport"/>.</summary>
public sealed record FunnelReportUnit(
    [property: Description("The unit as given.")]
    string Unit,
    [property: Description("Its answers.")]
    long N,
    [property: Description("Its share or NPS; null without answers.")]
    double? Value,
    [property: Description("Lower 95 % limit at its n. Limits of shares are not cut at 0 and 1, those of NPS are at -100 and 100.")]
    double? Low95,
    [property: Description("Upper 95 % limit.")]
    double? High95,
    [property: Description("Lower 99.8 % limit.")]
    double? Low998,
    [property: Description("Upper 99.8 % limit.")]
    double? High998,
    [property: Description("Where it lies, the outermost limit first; null without answers.")]
    FunnelPlace? Position)
{
    internal static FunnelReportUnit Empty(string name) => new(name, 0, null, null, null, null, null, null);

    internal static FunnelReportUnit Of(FunnelUnit unit) => new(
        unit.Name,
        unit.N,
        unit.Value,
        unit.Limits.Limits95.Low,
        unit.Limits.Limits95.High,
        unit.Limits.Limits998.Low,
        unit.Limits.Limits998.High,
        unit.Position switch
        {
            FunnelPosition.Above998 => FunnelPlace.Above998,
            FunnelPosition.Below998 => FunnelPlace.Below998,
            FunnelPosition.Above95 => FunnelPlace.Above95,
            FunnelPosition.Below95 => FunnelPlace.Below95,
            _ => FunnelPlace.Within,
        });
}

/// <summary>Where a unit lies in a funnel.</summary>
public enum FunnelPlace
{
    Within,

    [JsonStringEnumMemberName("above_95")]
    Above95,

    [JsonStringEnumMemberName("below_95")]
    Below95,

    [JsonStringEnumMemberName("above_998")]
    Above998,

    [JsonStringEnumMemberName("below_998")]
    Below998,
}
