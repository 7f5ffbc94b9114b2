using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Dashboard.Data.Operations;
using Dashboard.Platform;

namespace Dashboard.Doors.Mail;

/// <summary>Sends the program's letters.</summary>
internal static class MailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends letters, each to its own recipient: no one reads from it who else gets one.</summary>
    /// <exception cref="SmtpException">The server does not take one; those before it are sent.</exception>
    public static async Task SendAsync(MailSettings settings, IEnumerable<Letter> letters, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Timeout = (int)Patience.TotalMilliseconds,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        foreach (var letter in letters)
        {
            using var message = MessageOf(letter, settings.From);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            try
            {
                await client.SendMailAsync(message, limit.Token);
            }
            catch
            {
                DashboardMeter.Mailed(taken: false);
                throw;
            }

            DashboardMeter.Mailed(taken: true);
        }
    }

    private static MailMessage MessageOf(Letter letter, string from)
    {
        var message = new MailMessage(from, letter.To, letter.Subject, letter.Text);
        if (letter.Html is { } html)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        }

        if (letter.Unsubscribe is { } end)
        {
            message.Headers.Add("List-Unsubscribe", $"<{end.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        foreach (var file in letter.Files)
        {
            message.Attachments.Add(new Attachment(new MemoryStream(file.Bytes), file.Name, file.Type));
        }

        return message;
    }
}
