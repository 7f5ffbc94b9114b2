using Dashboard.Data.Queries;

namespace Dashboard.Data.Office.Accounts;

/// <summary>Units to which something is bound must be there: a misspelled one would see nothing, and one day something else.</summary>
internal static class UnitCodes
{
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    public static async Task RequireAsync(StoreSnapshots snapshots, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        if (codes.Count == 0)
        {
            return;
        }

        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        foreach (var code in codes.Where(code => tree.Find(code) is null))
        {
            throw Names.Unknown("unit", code, tree.All.Select(unit => unit.Code));
        }
    }
}
