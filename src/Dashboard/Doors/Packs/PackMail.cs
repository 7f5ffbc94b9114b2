using System.Net;
using System.Net.Mail;
using Dashboard.Data.Operations;
using Dashboard.Platform;

namespace Dashboard.Doors.Packs;

/// <summary>Sends packs to the people of a schedule.</summary>
internal static class PackMail
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends one letter to each recipient: no one reads from it who else gets it.</summary>
    /// <exception cref="SmtpException">The server does not take it.</exception>
    public static async Task SendAsync(
        MailSettings settings, IReadOnlyList<string> recipients, string subject, string body, IReadOnlyList<PackFile> files, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Timeout = (int)Patience.TotalMilliseconds,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        foreach (var recipient in recipients)
        {
            using var letter = new MailMessage(settings.From, recipient, subject, body);
            foreach (var file in files)
            {
                letter.Attachments.Add(new Attachment(new MemoryStream(file.Bytes), file.Name, file.Type));
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            try
            {
                await client.SendMailAsync(letter, limit.Token);
            }
            catch
            {
                DashboardMeter.Mailed(taken: false);
                throw;
            }

            DashboardMeter.Mailed(taken: true);
        }
    }
}
