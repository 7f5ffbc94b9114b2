using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;

namespace Dashboard.Layout;

/// <summary>The one place that builds addresses.</summary>
public static partial class DashboardUrls
{
    public const string Imports = "/imports";

    /// <summary>Whether each source of data delivers as expected.</summary>
    public const string Sources = $"{Imports}/sources";

    /// <summary>Who may sign in, for administrators.</summary>
    public const string Accounts = "/accounts";

    /// <summary>With what programs ask the API, for administrators.</summary>
    public const string Keys = "/keys";

    /// <summary>Who did what, for administrators.</summary>
    public const string Audit = "/audit";

    /// <summary>How figures are computed.</summary>
    public const string Guide = "/guide";

    /// <summary>What goes to meetings.</summary>
    public const string Packs = "/packs";

    /// <summary>Takes a chart into a pack.</summary>
    public const string PacksAdd = $"{Packs}/add";

    /// <summary>What a meeting decided on a published pack.</summary>
    public static string PackDecisions(int id) => string.Create(CultureInfo.InvariantCulture, $"{Packs}/{id}#decisions");

    /// <summary>What is new in what one follows.</summary>
    public const string Alerts = "/alerts";

    /// <summary>Ends letters with what is new, without signing in.</summary>
    public const string Unsubscribe = $"{Alerts}/unsubscribe";

    /// <summary>What units decided to do.</summary>
    public const string Actions = "/actions";

    /// <summary>Where an action is written down.</summary>
    public const string NewActionPath = $"{Actions}/new";

    /// <summary>The same, filled in.</summary>
    public static string NewAction(ActionSeed seed) => With(NewActionPath, seed.Pairs());

    /// <summary>An action's page.</summary>
    public static string Action(int id) => string.Create(CultureInfo.InvariantCulture, $"{Actions}/{id}");

    /// <summary>The actions of a unit and of those below it.</summary>
    /// <param name="unit">The unit's code; <c>null</c> for all.</param>
    /// <param name="show">Which of them; <c>null</c> for the open ones.</param>
    /// <param name="goal">Only those that should move a metric of this goal of the programme; <c>null</c> for all.</param>
    public static string ActionsOf(string? unit, string? show = null, string? goal = null) => With(Actions, Named(("unit", unit), ("show", show), ("goal", goal)));

    /// <summary>Events that wait for something, and those to come.</summary>
    public const string Events = "/participation/events";

    /// <summary>Where an event is planned.</summary>
    public const string NewEventPath = $"{Events}/new";

    /// <summary>The same, with a unit chosen.</summary>
    public static string NewEvent(string? unit) => With(NewEventPath, Named(("unit", unit)));

    /// <summary>An event's page.</summary>
    public static string Event(long id) => string.Create(CultureInfo.InvariantCulture, $"{Events}/{id}");

    /// <summary>The events of a unit and of those below it, or of an owner.</summary>
    public static string EventsOf(string? unit, string? owner = null) => With(Events, Named(("unit", unit), ("owner", owner)));

    /// <summary>What was learnt from events and actions.</summary>
    public const string Lessons = "/lessons";

    /// <summary>Those that a choice leaves.</summary>
    public static string LessonsOf(LessonChoice choice) => With(Lessons, Named(choice.Pairs()));

    /// <summary>What is published, for everybody.</summary>
    public const string Open = "/open";

    /// <summary>One published figure, to stand in a page of another site.</summary>
    public const string OpenEmbed = $"{Open}/embed";

    /// <summary>What is published, as CSV.</summary>
    public const string OpenCsv = $"{Open}/data.csv";

    /// <summary>The same as JSON-stat.</summary>
    public const string OpenJson = $"{Open}/data.json";

    /// <summary>A page or file of what is published, in a language and of a unit, or of a metric of it.</summary>
    public static string Opened(string page, Language language, string? unit = null, string? metric = null) => With(
        page,
        new[] { ("unit", unit), ("metric", metric), ("lang", language.Code()) }.Where(pair => pair.Item2 is not null).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2!)));

    /// <summary>Where it is written down what residents are told of an action.</summary>
    public static string Publication(int action) => Action(action) + "/publication";

    /// <summary>What comments may be about, for who edits the catalogue.</summary>
    public const string Themes = "/feedback/themes";

    /// <summary>Takes a theme out of the catalogue.</summary>
    public const string RemoveTheme = $"{Themes}/remove";

    /// <summary>What every event is held against, for who edits the catalogue.</summary>
    public const string Principles = "/participation/principles";

    /// <summary>Takes a principle away.</summary>
    public const string RemovePrinciple = $"{Principles}/remove";

    /// <summary>Where the themes of one comment are set.</summary>
    public const string CommentThemesPath = "/feedback/comment";

    /// <summary>Where one comment is given to somebody; the page is the one of its themes.</summary>
    public const string CommentHandlingPath = $"{CommentThemesPath}/handling";

    /// <summary>Where the themes of a comment are set.</summary>
    public static string CommentThemes(CommentKey comment) => Of(CommentThemesPath, comment);

    /// <summary>Where a comment is given to somebody.</summary>
    public static string CommentHandling(CommentKey comment) => Of(CommentHandlingPath, comment);

    /// <summary>Who waits to be contacted, and the comments that were given to somebody.</summary>
    public const string Requests = "/feedback/requests";

    /// <summary>The word for those that were answered, in addresses of <see cref="Requests"/>.</summary>
    public const string AnsweredRequests = "answered";

    /// <summary>The contact requests of a unit and of those below it.</summary>
    public static string RequestsOf(string unit, bool answered = false, int page = 1) => With(
        Requests,
        [
            KeyValuePair.Create("unit", unit),
            .. answered ? [KeyValuePair.Create("show", AnsweredRequests)] : Array.Empty<KeyValuePair<string, string>>(),
            .. page > 1 ? [KeyValuePair.Create("page", page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
        ]);

    /// <summary>Where a unit's metric is followed: the form, filled in.</summary>
    public static string Follow(string unit, string metric) => $"{Alerts}?unit={Uri.EscapeDataString(unit)}&metric={Uri.EscapeDataString(metric)}#follow";

    /// <summary>The import form for a kind of file, by its name in files.</summary>
    public static string ImportOf(string kind) => $"{Imports}?kind={kind}";

    /// <summary>A small file of a kind, to begin one's own with.</summary>
    public static string ImportSample(string kind) => $"{Imports}/sample-{kind}.csv";

    public const string SignInPath = "/sign-in";

    public const string SignInCode = "/sign-in/code";

    /// <summary>Takes the click of a person of the demo.</summary>
    public const string SignInDemo = "/sign-in/demo";

    /// <summary>Leads to the organisation's own sign-in.</summary>
    public const string SignInOidc = "/sign-in/oidc";

    /// <summary>Where that sends people back; it is registered there.</summary>
    public const string SignInOidcAnswer = "/sign-in/oidc/callback";

    /// <summary>Leads to where one signs out there.</summary>
    public const string SignOutOidc = "/sign-out/oidc";

    /// <summary>The sign-in page after signing out here, with the way to sign out there.</summary>
    public const string SignedOut = $"/sign-in?ended={EndedHere}";

    /// <summary>Somebody has signed out here and not at the provider.</summary>
    public const string EndedHere = "here";

    /// <summary>A session has ended by itself, or was ended for its owner.</summary>
    public const string EndedSession = "session";

    public const string SignOut = "/sign-out";

    /// <summary>One's own account.</summary>
    public const string Account = "/account";

    /// <summary>Where one signs in, to go on afterwards where one was.</summary>
    public static string SignIn(string? returnTo) => WithReturn(SignInPath, returnTo);

    /// <summary>The same for somebody whose session has ended, which the page says. The script of open pages writes it likewise.</summary>
    public static string SignInAgain(string? returnTo)
    {
        var page = SignIn(returnTo);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}ended={EndedSession}";
    }

    /// <summary>A page with where to go on after it; a way that leads elsewhere, or home, is not named.</summary>
    public static string WithReturn(string page, string? returnTo) =>
        IsLocal(returnTo) && returnTo != "/" ? $"{page}?return={Uri.EscapeDataString(returnTo!)}" : page;

    public static string Overview(FilterState state) => With("/", state.Pairs("path", "stage", "q"));

    public static string Units(FilterState state) => With("/units", state.Pairs("path", "stage"));

    /// <summary>A unit's page. A code that would not read well in a path (or not survive it) goes into the query.</summary>
    public static string Unit(string code, FilterState state) => PathSafe().IsMatch(code)
        ? With($"/units/{code}", state.Pairs("unit", "path", "stage", "q"))
        : With("/units", (state with { Unit = code }).Pairs("path", "stage", "q"));

    /// <summary>A unit's sheet for the team's weekly meeting.</summary>
    public static string TeamSheet(string code, FilterState state) => PathSafe().IsMatch(code)
        ? With($"/units/{code}/sheet", state.Pairs("unit", "path", "stage", "metric", "q"))
        : With("/team-sheet", (state with { Unit = code }).Pairs("path", "stage", "metric", "q"));

    public static string Paths(FilterState state) => With("/paths", state.Pairs("unit", "path", "stage", "q"));

    /// <summary>A service path's page, on the stage of the state.</summary>
    public static string Path(string code, FilterState state) => PathSafe().IsMatch(code)
        ? With($"/paths/{code}", state.Pairs("unit", "path", "q"))
        : With("/paths", (state with { Path = code }).Pairs("unit", "q"));

    public static string Compare(FilterState state) => With("/compare", state.Pairs("path", "stage", "floor"));

    /// <summary>Participation in the unit of the state; its list shows the path and the floor of the state.</summary>
    public static string Participation(FilterState state) => With("/participation", state.Pairs("stage", "metric", "q"));

    /// <summary>Feedback of the unit of the state, and its comments that the path, the search and the choice of the state find.</summary>
    public static string Feedback(FilterState state) => With("/feedback", state.Pairs("metric", "floor"));

    /// <summary>The catalogue of metrics.</summary>
    public static string Metrics(FilterState state) => With("/metrics", state.Pairs("unit", "path", "stage", "metric", "q"));

    /// <summary>The goals of the programme and how they stand in the unit of the state.</summary>
    public static string Programme(FilterState state) => With(ProgrammePath, state.Pairs("path", "stage", "metric", "q", "floor"));

    /// <summary>Where the programme is read.</summary>
    public const string ProgrammePath = "/programme";

    /// <summary>Where its goals are written.</summary>
    public const string EditProgramme = $"{ProgrammePath}/edit";

    /// <summary>The same, filled in with a goal.</summary>
    public static string EditGoal(string slug) => $"{EditProgramme}?goal={Uri.EscapeDataString(slug)}#goal-form";

    public const string NewMetric = "/metrics/new";

    public static string EditMetric(string slug) => $"/metrics/{slug}/edit";

    /// <summary>A metric's page. Slugs are made of what reads well in a path.</summary>
    public static string Metric(string slug, FilterState state) => With($"/metrics/{slug}", state.Pairs("unit", "path", "stage", "metric", "q"));

    /// <summary>A chart of a page as a file. The state must name the unit or path that the page has in its own path.</summary>
    public static string Download(string page, string chart, string extension, FilterState state) =>
        With($"/download/{page}/{chart}.{extension}", state.Pairs("q"));

    /// <summary>Where the chart of a file is taken into a pack: it is named there as its file is, without the folder and the ending.</summary>
    /// <param name="file">An address of <see cref="Download"/>.</param>
    public static string AddToPack(string file)
    {
        var query = file.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? file : file[..query];
        var name = path[(path.IndexOf('/', 1) + 1)..path.LastIndexOf('.')];
        return $"{PacksAdd}?chart={Uri.EscapeDataString(name + file[path.Length..])}";
    }

    public static string SetLanguage(Language language, string returnTo) => Set("language", language.Code(), returnTo);

    public static string SetTheme(string theme, string returnTo) => Set("theme", theme, returnTo);

    /// <summary>A section of it, by its id.</summary>
    public static string GuideTo(string section) => $"{Guide}#{section}";

    /// <summary>Shows the words of a first visit on the overview.</summary>
    public static string ShowFirstVisit { get; } = Set("first-visit", "shown", "/");

    public static string PutFirstVisitAway(string returnTo) => Set("first-visit", "away", returnTo);

    /// <summary>Whether an address stays on this site: a path of ours, never <c>//host</c>, <c>/\host</c> or another scheme.</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);

    private static string Set(string setting, string value, string returnTo) =>
        $"/settings/{setting}/{value}?return={Uri.EscapeDataString(returnTo)}";

    private static IEnumerable<KeyValuePair<string, string>> Named(params IEnumerable<(string Key, string? Value)> pairs) =>
        pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));

    private static string Of(string path, CommentKey comment) => With(
        path,
        [
            KeyValuePair.Create("unit", comment.Unit),
            KeyValuePair.Create("quarter", comment.Quarter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            KeyValuePair.Create("words", comment.Words),
        ]);

    private static string With(string path, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var query = string.Join('&', pairs.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    [GeneratedRegex("^[A-Za-z0-9_-][A-Za-z0-9._~-]*$")]
    private static partial Regex PathSafe();
}
