using Dashboard.Core.Charts.Builders;

namespace Dashboard.Layout;

/// <summary>Which units stand side by side, seen from the unit of the address.</summary>
public enum PeerKind
{
    /// <summary>The units directly below it.</summary>
    Children,

    /// <summary>It and those beside it.</summary>
    Siblings,

    /// <summary>All units of its level, wherever they are.</summary>
    Level,

    /// <summary>Those that somebody has named.</summary>
    Chosen,
}

/// <summary>What the compare page puts side by side, as its address tells it.</summary>
/// <param name="Kind">Which units; <c>null</c> where the address does not say.</param>
/// <param name="Units">Codes of the chosen units; they stay in the address while another kind is looked at.</param>
/// <param name="Order">The order of the rows.</param>
public sealed record PeerChoice(PeerKind? Kind, IReadOnlyList<string> Units, OrderOfRows Order)
{
    /// <summary>Whether every row is shown of many; without it only the first are.</summary>
    public bool All { get; init; }

    public static PeerChoice Default { get; } = new(null, [], OrderOfRows.Tree);

    public static PeerKind? ParseKind(string? text) =>
        Enum.GetValues<PeerKind>().Where(kind => Slug(kind) == text).Select(kind => (PeerKind?)kind).FirstOrDefault();

    public static OrderOfRows? ParseOrder(string? text) => text switch
    {
        "name" => OrderOfRows.Name,
        "tree" => OrderOfRows.Tree,
        _ => null,
    };

    /// <summary>The kind in addresses.</summary>
    public static string Slug(PeerKind kind) => kind switch
    {
        PeerKind.Children => "children",
        PeerKind.Siblings => "siblings",
        PeerKind.Level => "level",
        _ => "chosen",
    };

    public bool Equals(PeerChoice? other) =>
        other is not null && Kind == other.Kind && Order == other.Order && All == other.All && Units.SequenceEqual(other.Units, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Kind, Order, All, Units.Count);
}
