using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Admin;

/// <summary>What an account or a key is bound to, in words.</summary>
internal static class UnitNames
{
    /// <summary>Names of the units, or the word for everything; a unit that is gone keeps its code.</summary>
    public static string Of(bool wholeTree, IEnumerable<string> codes, StoreSnapshot store, string everything) => wholeTree
        ? everything
        : string.Join(", ", codes.Select(code => store.Units.Find(code)?.Name.In(ViewContexts.CurrentLanguage) ?? code).Order(StringComparer.CurrentCulture));
}
