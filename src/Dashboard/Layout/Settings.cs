using Dashboard.Core.Text;
using Microsoft.AspNetCore.Localization;

namespace Dashboard.Layout;

/// <summary>The chosen theme; none means that the browser decides.</summary>
public static class ThemeCookie
{
    public const string Name = "theme";

    public static IReadOnlyList<string> Themes { get; } = ["light", "dark"];

    public static string? Read(HttpRequest request) => request.Cookies[Name] is { } theme && Themes.Contains(theme) ? theme : null;
}

/// <summary>Whether the guide of a first visit is shown: until its reader has put it away, and when they ask for it again.</summary>
public static class FirstVisitCookie
{
    public const string Name = "first-visit";

    private const string Away = "away";

    public static IReadOnlyList<string> States { get; } = ["shown", Away];

    public static bool IsShown(HttpRequest request) => request.Cookies[Name] != Away;
}

/// <summary>The reader's own settings: plain links that set a cookie and return to where one was.</summary>
public static class Settings
{
    private static CookieOptions OneYear(HttpContext http) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = "/",
    };

    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        // Language and theme are chosen before anybody signs in, too.
        var settings = routes.MapGroup("/settings").AllowAnonymous();
        settings.MapGet("/language/{code}", (string code, string? @return, HttpContext http) =>
            Languages.Parse(code) is { } language
                ? SetAndReturn(http, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(language.Culture())), @return)
                : Results.NotFound());
        settings.MapGet("/first-visit/{state}", (string state, string? @return, HttpContext http) =>
            FirstVisitCookie.States.Contains(state) ? SetAndReturn(http, FirstVisitCookie.Name, state, @return) : Results.NotFound());
        settings.MapGet("/theme/{theme}", (string theme, string? @return, HttpContext http) =>
            ThemeCookie.Themes.Contains(theme) ? SetAndReturn(http, ThemeCookie.Name, theme, @return) : Results.NotFound());
    }

    private static IResult SetAndReturn(HttpContext http, string cookie, string value, string? returnTo)
    {
        http.Response.Cookies.Append(cookie, value, OneYear(http));
        return Results.LocalRedirect(DashboardUrls.IsLocal(returnTo) ? returnTo! : "/");
    }
}
