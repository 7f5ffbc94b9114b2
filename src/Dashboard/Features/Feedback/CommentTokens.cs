using System.Globalization;
using System.Security.Cryptography;
using Dashboard.Data.Queries;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Features.Feedback;

/// <summary>Names a comment in addresses and forms without telling when its response came: keys rise with time. A token opens nothing by itself.</summary>
public sealed class CommentTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Dashboard.Feedback.Comment");

    public string Of(CommentKey comment) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{comment.Response} {comment.Unit} {comment.Quarter.DayNumber}"));

    /// <summary>Which comment a token names; <c>null</c> of one that is not ours.</summary>
    public CommentKey? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 } && protector.Unprotect(token).Split(' ') is [var response, var unit, var quarter]
                ? new CommentKey(
                    long.Parse(response, CultureInfo.InvariantCulture),
                    int.Parse(unit, CultureInfo.InvariantCulture),
                    DateOnly.FromDayNumber(int.Parse(quarter, CultureInfo.InvariantCulture)))
                : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
