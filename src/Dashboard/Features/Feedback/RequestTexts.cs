using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Feedback;

/// <summary>Names the texts of the page of contact requests: <c>RequestTexts.resx</c> and its translations.</summary>
public sealed class RequestTexts;

/// <summary>Moments as the page of contact requests writes them.</summary>
public static class RequestTimes
{
    /// <summary>The time of a day, as it is typed too.</summary>
    public static string Clock(DateTimeOffset at, Language language) =>
        TimeZoneInfo.ConvertTime(at, LocalTime.Zone).ToString(language == Language.Fi ? "H.mm" : "HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Local day and time.</summary>
    public static string Of(DateTimeOffset at, IStringLocalizer<RequestTexts> text, Language language) =>
        text["At", PeriodText.Date(LocalTime.DateOf(at), language), Clock(at, language)];
}
