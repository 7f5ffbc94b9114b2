using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Export.Tests;

/// <summary>Places of cells in formulas of ranges.</summary>
internal static partial class OfficeCells
{
    /// <summary>The cell of a range, so many rows below its first: <c>'Data'!$B$2:$B$9</c> and 3 is <c>B5</c>.</summary>
    public static string At(string range, int rows)
    {
        var first = First().Match(range);
        return first.Groups[1].Value + (int.Parse(first.Groups[2].Value, CultureInfo.InvariantCulture) + rows).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"!\$([A-Z]+)\$(\d+):")]
    private static partial Regex First();
}
