using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Admin;

/// <summary>Why a field of a form was not taken.</summary>
/// <param name="Field">The field's id; <c>null</c> for the form as a whole.</param>
/// <param name="Reason">End of the key of the words.</param>
public sealed record AdminFault(string? Field, string Reason);

/// <summary>A form about an account or a key: what was typed, and what became of it.</summary>
/// <param name="Which">What it asks for.</param>
/// <param name="Name">The name of the account or key.</param>
/// <param name="Role">The role's word; empty for a key.</param>
/// <param name="WholeTree">Whether it sees everything; <c>null</c> where nothing was chosen.</param>
/// <param name="Units">Codes of the ticked units; none with everything.</param>
public sealed record AdminForm(string Which, string Name, string Role, bool? WholeTree, IReadOnlyList<string> Units)
{
    public const string Add = "add";

    /// <summary>Another role and other units.</summary>
    public const string Bind = "bind";

    /// <summary>A one-time password in place of one that was forgotten.</summary>
    public const string Password = "password";

    public const string Disable = "disable";

    public const string Enable = "enable";

    public const string Revoke = "revoke";

    /// <summary>What the field <c>sees</c> says for everything.</summary>
    public const string Everything = "everything";

    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 100;

    public static AdminForm Empty { get; } = new("", "", "", null, []);

    /// <summary>The verbs of a key.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>The days of a key, as typed.</summary>
    public string Days { get; init; } = "";

    /// <summary>Why it was not taken; empty when it was.</summary>
    public IReadOnlyList<AdminFault> Faults { get; init; } = [];

    /// <summary>A password or key that is shown once.</summary>
    public string? Secret { get; init; }

    /// <summary>An account as it is.</summary>
    public static AdminForm Of(Account account) =>
        new(Bind, account.Name, account.Role.Slug(), account.WholeTree, [.. account.Units.Select(unit => unit.UnitCode)]);

    /// <summary>What was sent; <c>null</c> without the token of the page it stood on.</summary>
    public static async Task<AdminForm?> ReadAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return null;
        }

        var sent = await context.Request.ReadFormAsync();
        bool? wholeTree = sent["sees"].ToString() is { Length: > 0 } sees ? sees == Everything : null;
        return new(sent["form"].ToString(), sent["name"].ToString().Trim(), sent["role"].ToString(), wholeTree, wholeTree == true ? [] : [.. sent["units"].OfType<string>()])
        {
            Verbs = [.. sent["verbs"].OfType<string>()],
            Days = sent["days"].ToString().Trim(),
        };
    }

    public bool IsAtFault(string field) => Faults.Any(fault => fault.Field == field);

    /// <summary>What is wrong with the units.</summary>
    public IEnumerable<AdminFault> UnitFaults() =>
        WholeTree is null ? [new("sees", "Sees")] : WholeTree == false && Units.Count == 0 ? [new("units", "NoUnits")] : [];
}
