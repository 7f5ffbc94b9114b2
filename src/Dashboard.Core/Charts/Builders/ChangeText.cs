using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Verdicts on changes, for sentences that pages make themselves.</summary>
public static class ChangeText
{
    /// <summary>Whether the change of a count stands out from how its months vary: "erottuu kuukausien tavallisesta vaihtelusta".</summary>
    public static string OfMonths(ChangeVerdict verdict, Language language) => Words.In(language).OfMonths(verdict);
}
