using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.Import.Mappings;

/// <summary>Names as lower case letters, digits and hyphens.</summary>
internal static class Slugs
{
    private const int LongestName = 48;
    private const int HashDigits = 6;

    /// <summary>The slug of a text; empty when it has no letter or digit. Different texts may have the same slug.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>
    /// The slug of a unit's name as a part of its code. A name of plain letters, digits and single spaces is its slug; any other gets digits
    /// of a hash behind it, so that two names that differ in more than case never share a code.
    /// </summary>
    public static string OfUnit(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var slug = Of(plain);
        if (slug.Length <= LongestName && plain.Replace(' ', '-') == slug && !plain.Contains('-', StringComparison.Ordinal))
        {
            return slug;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..HashDigits];
        var start = slug.Length <= LongestName ? slug : slug[..LongestName].TrimEnd('-');
        return start.Length == 0 ? hash : $"{start}-{hash}";
    }
}
