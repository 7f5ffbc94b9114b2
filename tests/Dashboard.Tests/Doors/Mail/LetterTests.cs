using System.Net.Mail;
using Dashboard.Doors.Mail;

namespace Dashboard.Tests.Doors.Mail;

public sealed class LetterTests
{
    [Theory]
    [InlineData("Raportti, Yksikkö\nBcc: muu@example.fi, 2026", "Raportti, Yksikkö Bcc: muu@example.fi, 2026")]
    [InlineData("Raportti\r\n\tyksikkö\u0007", "Raportti yksikkö")]
    public void Subject_OfANameWithLines_IsOneLineThatCanBeSent(string subject, string line)
    {
        var letter = new Letter("maija@example.fi", subject, "");

        using var message = new MailMessage("dashboard@example.fi", letter.To, letter.Subject, letter.Text);

        Assert.Equal(line, message.Subject);
    }
}
