using System.Globalization;
using System.Net.Mail;
using Dashboard.Core.Alerts;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Queries;
using Dashboard.Doors.Mail;
using Dashboard.Platform;

namespace Dashboard.Doors.Alerts;

/// <summary>Sends each follower one letter a day with all that is new, and none on a day without news.</summary>
internal sealed partial class AlertDigest(
    AlertStore store,
    AlertPost post,
    AlertLetters letters,
    StoreSnapshots snapshots,
    DashboardSettings settings,
    AuditLog audit,
    ILogger<AlertDigest> log)
{
    /// <summary>Sends what is due; a letter that the server does not take is tried again at the next look, and keeps back no other.</summary>
    /// <param name="people">What each account may do now.</param>
    /// <param name="cancellation">Stops sending.</param>
    /// <returns>How many letters were sent.</returns>
    public async Task<int> SendDueAsync(IReadOnlyDictionary<string, Access> people, CancellationToken cancellation)
    {
        var sent = 0;
        if (settings.Packs.Mail is { } mail)
        {
            foreach (var to in await post.DueAsync(cancellation))
            {
                sent += await SendAsync(mail, to, people.GetValueOrDefault(to.Account, Access.Nobody), cancellation) ? 1 : 0;
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(MailSettings mail, AlertAddress to, Access access, CancellationToken cancellation)
    {
        if (!await post.ClaimAsync(to, cancellation))
        {
            return false;
        }

        var snapshot = await snapshots.CurrentAsync(cancellation);
        var news = (await store.NewEntriesAsync(to.Account, cancellation))
            .Where(entry => entry.MailedAt is null && access.MaySee(entry.Signal, snapshot.Units)).ToList();
        if (news.Count > 0)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = to.Language.Culture();
            var letter = letters.Of(to, [.. news.Select(entry => entry.Signal)], snapshot, mail.PublicUrl);
            if (!await DeliverAsync(mail, to, letter, news.Count, cancellation))
            {
                return false;
            }
        }

        // What is sent is sent: its trace is written though the server be told to stop.
        await post.FinishAsync(to.Account, [.. news.Select(entry => entry.Id)], CancellationToken.None);
        return news.Count > 0;
    }

    private async Task<bool> DeliverAsync(MailSettings mail, AlertAddress to, Letter letter, int signals, CancellationToken cancellation)
    {
        try
        {
            return await audit.RunAsync(
                Actor.OfProgram,
                AuditActions.AlertDigest,
                to.Account,
                async () =>
                {
                    await MailSender.SendAsync(mail, [letter], cancellation);
                    return true;
                },
                _ => new { Signals = signals });
        }
        catch (Exception fault) when (fault is SmtpException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            NotSent(to.Account, fault.Message);
            await post.GiveBackAsync(to.Account, CancellationToken.None);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The alerts of '{Account}' could not be mailed; it is tried again at the next look: {Reason}")]
    private partial void NotSent(string account, string reason);
}
