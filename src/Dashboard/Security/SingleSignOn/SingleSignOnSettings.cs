using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Platform;

namespace Dashboard.Security.SingleSignOn;

/// <summary>What a group of the organisation's directory may do here.</summary>
/// <param name="Group"><c>…:Group</c>: its name or number as the provider says it.</param>
/// <param name="Role"><c>…:Role</c>.</param>
/// <param name="WholeTree">Whether <c>…:Units</c> is <c>*</c>.</param>
/// <param name="Units"><c>…:Units</c>: else codes of units.</param>
public sealed record GroupGrant(string Group, Role Role, bool WholeTree, IReadOnlyList<string> Units)
{
    /// <summary>In a line: <c>group: role of units</c>.</summary>
    public override string ToString() => $"{Group}: {Role.Slug()} of {string.Join(", ", Units)}";
}

/// <summary>Signing in with the organisation's own accounts by OpenID Connect.</summary>
/// <param name="Authority"><c>SingleSignOn:Authority</c>: the provider's address, below which its discovery document lies.</param>
/// <param name="ClientId"><c>SingleSignOn:ClientId</c>.</param>
/// <param name="ClientSecret"><c>SingleSignOn:ClientSecret</c>.</param>
/// <param name="GroupsClaim"><c>SingleSignOn:GroupsClaim</c>: where a person's groups stand.</param>
/// <param name="Scopes"><c>SingleSignOn:Scopes</c>: what is asked for.</param>
/// <param name="Name"><c>SingleSignOn:Name</c>: what people call their account.</param>
/// <param name="Groups"><c>SingleSignOn:Groups</c>: nobody without one of these gets in.</param>
/// <param name="Only"><c>SingleSignOn:Only</c>: whether passwords are off, see <see cref="TakesPasswordOf"/>.</param>
public sealed record SingleSignOnSettings(
    Uri Authority, string ClientId, string ClientSecret, string GroupsClaim, IReadOnlyList<string> Scopes, string Name, IReadOnlyList<GroupGrant> Groups,
    bool Only = false)
{
    private const string Key = "SingleSignOn";
    private const string OpenId = "openid";
    private const string Everything = "*";

    /// <summary>What somebody of these groups may see; <c>null</c> when none of them is known here.</summary>
    /// <remarks>The first known group of the list says the role, and only groups of that role add units: a role never reaches further than where it was given.</remarks>
    public Binding? BindingOf(IReadOnlyCollection<string> groups)
    {
        if (Groups.Where(grant => groups.Contains(grant.Group, StringComparer.Ordinal)).ToList() is not [var first, ..] grants)
        {
            return null;
        }

        var same = grants.Where(grant => grant.Role == first.Role).ToList();
        return same.Exists(grant => grant.WholeTree)
            ? new Binding(first.Role, WholeTree: true, [])
            : new Binding(first.Role, WholeTree: false, [.. same.SelectMany(grant => grant.Units).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>
    /// Whether an account may come in with a password. With passwords off only an administrator's one-time password is taken, which whoever keeps the
    /// machine makes on its command line: it opens once, and lets nobody lock themselves out with their provider.
    /// </summary>
    public bool TakesPasswordOf(Account account) => !Only || account is { Role: Role.Administrator, MustChangePassword: true };

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"{Key} {Authority}";

    internal static SingleSignOnSettings? Read(SettingsReader settings)
    {
        if (settings.Text($"{Key}:Authority") is not null)
        {
            return ReadAll(settings);
        }

        settings.Unheeded(() => ReadAll(settings));
        if (settings.Flag($"{Key}:Only"))
        {
            settings.Add([$"{Key}:Only is 'true', but {Key}:Authority is empty, so that nobody could sign in; expected both or neither."]);
        }

        return null;
    }

    private static SingleSignOnSettings ReadAll(SettingsReader settings)
    {
        var read = new SingleSignOnSettings(
            settings.Parsed($"{Key}:Authority", otherwise: null, Address, "an address as https://login.example.org/county; http only of this machine itself")!,
            settings.Required($"{Key}:ClientId", "the name under which the provider knows this program"),
            settings.Required($"{Key}:ClientSecret", "the secret that the provider has given this program"),
            settings.Text($"{Key}:GroupsClaim") ?? "groups",
            settings.Parsed($"{Key}:Scopes", $"{OpenId} profile", Asked, $"words separated by spaces, {OpenId} among them") ?? [],
            settings.Text($"{Key}:Name") ?? "SSO",
            [.. settings.Entries($"{Key}:Groups").Select(entry => Grant(settings, entry))],
            settings.Flag($"{Key}:Only"));
        settings.Add(Faults(read));
        return read;
    }

    private static GroupGrant Grant(SettingsReader settings, string key)
    {
        var group = settings.Required($"{key}:Group", "a group of the provider");
        var role = settings.Parsed<Role?>($"{key}:Role", "", text => Roles.Parse(text), string.Join(", ", Roles.All.Select(role => role.Slug())));
        var units = settings.Parsed($"{key}:Units", "", Codes, $"codes of units separated by ',', or {Everything} for all");
        return new GroupGrant(group, role ?? Role.Viewer, units is [Everything], units ?? []);
    }

    private static IEnumerable<string> Faults(SingleSignOnSettings read)
    {
        if (read.Groups.Count == 0)
        {
            yield return $"{Key}:Groups is empty; expected at least one group, or nobody gets in.";
        }

        foreach (var twice in read.Groups.Where(grant => grant.Group.Length > 0).GroupBy(grant => (grant.Group, grant.Role)).Where(same => same.Count() > 1))
        {
            yield return $"{Key}:Groups names '{twice.Key.Group}' twice with one role; expected all of its units in one entry.";
        }
    }

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    private static string[]? Asked(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var scopes && scopes.Contains(OpenId) ? scopes : null;

    private static string[]? Codes(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } codes
        && (codes.Length == 1 || !codes.Contains(Everything))
            ? codes
            : null;
}
