using System.Globalization;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Layout;

/// <summary>Finds units by name or code.</summary>
public static class UnitSearch
{
    /// <summary>
    /// The units that the page's search means, in the tree's order: every word of it must occur in the name or the code; names that begin with
    /// it come first. None without a search.
    /// </summary>
    public static IEnumerable<Unit> Find(ViewContext view)
    {
        if (view.State.Search is not { } search)
        {
            return [];
        }

        var compare = view.Language.Culture().CompareInfo;
        var words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return view.Scope.Roots(view.Snapshot.Units)
            .SelectMany(view.Snapshot.Units.Subtree)
            .Where(unit => words.All(word => Holds(unit.Name.In(view.Language), word) || Holds(unit.Code, word)))
            .OrderBy(unit => compare.IsPrefix(unit.Name.In(view.Language), search, CompareOptions.IgnoreCase) ? 0 : 1);

        bool Holds(string text, string word) => compare.IndexOf(text, word, CompareOptions.IgnoreCase) >= 0;
    }
}
