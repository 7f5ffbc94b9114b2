using System.Globalization;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Layout;

namespace Dashboard.Features.Imports;

/// <summary>Counts and moments in the reader's language.</summary>
internal static class ImportNumbers
{
    private static Language Language => ViewContexts.CurrentLanguage;

    public static string Count(long count) => NumberText.Count(count, Language);

    public static string Seconds(double seconds) => NumberText.Fixed(seconds, Language, seconds < 10 ? 1 : 0);

    /// <summary>Local date and minute.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, LocalTime.Zone);
        var clock = local.ToString(Language == Language.Fi ? "H.mm" : "HH:mm", CultureInfo.InvariantCulture);
        return $"{PeriodText.Date(LocalTime.DateOf(instant), Language)} {clock}";
    }
}
