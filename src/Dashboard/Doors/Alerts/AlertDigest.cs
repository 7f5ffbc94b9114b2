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
    LetterFaults faults,
    ILogger<AlertDigest> log)
{
    /// <summary>What this look heard for the first time.</summary>
    private readonly List<string> answers = [];

    /// <summary>Sends what is due; a letter that the server does not take is tried again later, and keeps back no other.</summary>
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

        foreach (var (answer, count) in answers.CountBy(answer => answer))
        {
            NotSent(count, answer);
        }

        answers.Clear();
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
            await MailSender.SendAsync(mail, [letter], cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            audit.Write(Actor.OfProgram, AuditActions.AlertDigest, to.Account, AuditOutcome.Cancelled);
            throw;
        }
        catch (Exception fault) when (fault is SmtpException or IOException or OperationCanceledException)
        {
            await PutBackAsync(to.Account, fault);
            return false;
        }

        faults.Forget(to.Account);
        audit.Write(Actor.OfProgram, AuditActions.AlertDigest, to.Account, AuditOutcome.Done, new { Signals = signals });
        return true;
    }

    /// <summary>A letter that was not taken is tried again at the next look, or with the next morning's where its address is refused.</summary>
    private async Task PutBackAsync(string account, Exception fault)
    {
        var answer = MailFault.CodeOf(fault);
        if (faults.IsNew(account, answer))
        {
            audit.Write(Actor.OfProgram, AuditActions.AlertDigest, account, AuditOutcome.Failed, new { Answer = answer, Reason = fault.Message });
            answers.Add(answer);
        }

        await (MailFault.IsOfAddress(fault) ? post.FinishAsync(account, [], CancellationToken.None) : post.GiveBackAsync(account, CancellationToken.None));
    }

    [LoggerMessage(LogLevel.Warning, "Letters with alerts that could not be mailed: {Letters}, answer {Answer}; whose and why stands in the audit, and they are tried again")]
    private partial void NotSent(int letters, string answer);
}
