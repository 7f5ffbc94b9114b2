using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

/// <summary>What an import expected of a row.</summary>
internal abstract partial class Words
{
    /// <summary>What stood to be expected, as what follows a colon, without a full stop.</summary>
    public string Expected(Expectation expectation) => Expected(expectation.Wanted, expectation.Arguments);

    /// <summary>The words of one expectation around its arguments.</summary>
    protected abstract string Expected(Wanted wanted, IReadOnlyList<string> a);

    /// <summary>A name, or what stands for none.</summary>
    protected static string Or(string name, string none) => name.Length > 0 ? name : none;

    /// <summary>What follows when a name was probably meant; nothing when none is near.</summary>
    protected static string Meant(IReadOnlyList<string> names, string before, string after) => names.Count == 0 ? "" : $"{before}{names[0]}{after}";
}
