using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Platform;

namespace Dashboard.Security;

/// <summary>
/// Writes down keys that open nothing. A sender's tries with one key, or with what is none, are one line in a quarter of an hour: whoever guesses
/// fills nothing, and a program that was forgotten is seen.
/// </summary>
internal sealed class KeyRefusals(KeyBook keys, AuditLog audit, TimeProvider clock)
{
    private readonly Repeats<(string Sender, string Key)> written = new(clock);

    public async Task WriteAsync(HttpContext http, string secret)
    {
        // What is no key may be a password, or another program's key: it is not repeated.
        var (key, why) = await keys.RefusalOfAsync(secret, http.RequestAborted);
        if (written.IsNew((RateLimits.SenderOf(http), key ?? "")))
        {
            audit.Write(Actors.Of(http), AuditActions.Key, key ?? "?", AuditOutcome.Failed, new { Why = why.ToString() });
        }
    }
}
