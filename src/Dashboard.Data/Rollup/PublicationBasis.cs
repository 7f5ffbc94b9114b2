using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>By what answers are published.</summary>
/// <param name="Ancestry">The tree.</param>
/// <param name="Rules">What is published in blocks.</param>
/// <param name="Settled">The units that have own days already: what they get is published together with those.</param>
internal sealed record PublicationBasis(UnitAncestry Ancestry, PublicationRules Rules, IReadOnlySet<int> Settled)
{
    public static PublicationBasis Read(StoreConnection connection, string table = RollupTable.Name) => new(
        UnitAncestry.Read(connection),
        PublicationRules.Read(connection),
        connection.All(
            $"SELECT u.id FROM unit u WHERE EXISTS (SELECT 1 FROM {table} r WHERE r.grain = {RollupGrain.OwnDays} AND r.unit_id = u.id)",
            row => row.Int(0)).ToHashSet());

    /// <summary>Whether units would be published in the same way by another.</summary>
    public bool IsSameFor(IEnumerable<int> units, PublicationBasis other) =>
        Rules.Minimum == other.Rules.Minimum && Ancestry.IsSameAs(other.Ancestry)
        && units.All(unit => Settled.Contains(unit) == other.Settled.Contains(unit));
}
