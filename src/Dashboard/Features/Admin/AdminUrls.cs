using System.Globalization;
using Dashboard.Layout;

namespace Dashboard.Features.Admin;

/// <summary>Addresses of administration beside those of the menu.</summary>
internal static class AdminUrls
{
    public const string AccountPattern = DashboardUrls.Accounts + "/{id:int}";

    public static string Account(int id) => string.Create(CultureInfo.InvariantCulture, $"{DashboardUrls.Accounts}/{id}");
}
