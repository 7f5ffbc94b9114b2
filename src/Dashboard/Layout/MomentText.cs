using System.Globalization;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Layout;

/// <summary>Moments in the reader's language.</summary>
internal static class MomentText
{
    /// <summary>Local date and minute.</summary>
    public static string Minute(DateTimeOffset instant)
    {
        var language = ViewContexts.CurrentLanguage;
        var local = TimeZoneInfo.ConvertTime(instant, LocalTime.Zone);
        var clock = local.ToString(language == Language.Fi ? "H.mm" : "HH:mm", CultureInfo.InvariantCulture);
        return $"{PeriodText.Date(LocalTime.DateOf(instant), language)} {clock}";
    }
}
