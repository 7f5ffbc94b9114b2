using System.Globalization;
using Dashboard.Layout;

namespace Dashboard.Features.Alerts;

/// <summary>The addresses of alerts.</summary>
internal static class AlertUrls
{
    public const string List = DashboardUrls.Alerts;
    public const string Seen = List + "/seen";
    public const string Mail = List + "/mail";
    public const string RemovePattern = List + "/{id:int}/remove";
    public const string Unsubscribe = DashboardUrls.Unsubscribe;

    public static string Remove(int id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}/remove");

    /// <summary>The page, saying what was just done.</summary>
    public static string Done(string what) => $"{List}?done={what}";
}
