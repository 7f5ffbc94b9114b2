using Dashboard.Core.Feedback;

namespace Dashboard.Data.Office;

/// <summary>Kinds of what is done, by which lines of the audit are looked for.</summary>
public enum AuditKind
{
    /// <summary>Signing in and out, and one's own password.</summary>
    SignIn,

    /// <summary>Reading what people have written.</summary>
    Comments,

    /// <summary>Figures and lines taken away.</summary>
    Export,

    /// <summary>Files brought in, and taken back.</summary>
    Import,

    /// <summary>Answers, comments and lines removed for good.</summary>
    Erase,

    /// <summary>Metrics and targets.</summary>
    Catalogue,

    /// <summary>Notes beside figures.</summary>
    Notes,

    /// <summary>What goes to meetings.</summary>
    Packs,

    /// <summary>What people follow, and what they are told of it.</summary>
    Alerts,

    /// <summary>Accounts and keys of the API.</summary>
    Accounts,

    /// <summary>Settings, backups, checks.</summary>
    Upkeep,
}

/// <summary>The words for what the audit's lines tell of.</summary>
public static class AuditActions
{
    public const string ReadComments = "comments";

    public const string ReadRejectedRows = "rejected-rows";

    /// <summary>Who asked to be contacted, one by one.</summary>
    public const string ReadRequests = "requests";

    public const string Export = "export";

    public const string ForgetAudit = "forget-audit";

    /// <summary>A letter that tells somebody what is new in what they follow.</summary>
    public const string AlertDigest = "alert digest";

    public const string Settings = "settings";

    /// <summary>Asking the API with a key that opens nothing; with a good one the line is of what was asked.</summary>
    public const string Key = "key";

    private static readonly Dictionary<AuditKind, IReadOnlyList<string>> Kinds = new()
    {
        [AuditKind.SignIn] = ["sign-in", "sign-out", "password", "two-factor", Key],
        [AuditKind.Comments] = [ReadComments, ReadRequests, ReadRejectedRows],
        [AuditKind.Export] = [Export, "series"],
        [AuditKind.Import] = ["import", "undo", "source rhythm", "demo fill", "demo remove"],
        [AuditKind.Erase] = ["erase", "forget-comments", ForgetAudit],
        [AuditKind.Catalogue] = ["catalogue", "theme", "theme remove", "principle", "principle remove"],
        [AuditKind.Notes] =
        [
            "note", "withdraw", "action", "action status", "action source", "action publish", "action unpublish", "event plan", "event step",
            .. Enum.GetValues<RequestMove>().Select(OfRequest), .. Enum.GetValues<RequestMove>().Select(OfComment), "comment themes",
        ],
        [AuditKind.Packs] =
        [
            "pack", "pack add", "pack change", "pack remove", "pack publish", "pack decide", "pack withdraw", "pack schedule add", "pack schedule remove",
        ],
        [AuditKind.Alerts] = ["alert follow", "alert unfollow", "alert mail", "alert mail end", AlertDigest],
        [AuditKind.Accounts] = ["user add", "user role", "user disable", "user password", "key add", "key revoke"],
        [AuditKind.Upkeep] = [Settings, "backup", "restore", "check"],
    };

    /// <summary>What became of a contact request.</summary>
    public static string OfRequest(RequestMove move) => $"request {move.ToString().ToLowerInvariant()}";

    /// <summary>The action of what becomes of a comment that somebody handles.</summary>
    public static string OfComment(RequestMove move) => $"comment {move.ToString().ToLowerInvariant()}";

    /// <summary>All that have a kind.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Kinds.SelectMany(kind => kind.Value)];

    /// <summary>Those of a kind.</summary>
    public static IReadOnlyList<string> Of(AuditKind kind) => Kinds[kind];

    /// <summary>The kind's word in addresses and on the command line.</summary>
    public static string Slug(this AuditKind kind) => kind == AuditKind.SignIn ? "sign-in" : kind.ToString().ToLowerInvariant();

    /// <summary>The kind of a word (case-insensitive), or <c>null</c>.</summary>
    public static AuditKind? Parse(string? word) =>
        Enum.GetValues<AuditKind>().Where(kind => string.Equals(kind.Slug(), word, StringComparison.OrdinalIgnoreCase)).Select(kind => (AuditKind?)kind).FirstOrDefault();
}
