using System.Globalization;
using System.Net.Mail;
using System.Net.Sockets;

namespace Dashboard.Doors.Mail;

/// <summary>Why a letter was not taken.</summary>
internal static class MailFault
{
    private const int Permanent = 500;

    /// <summary>
    /// The number that the server answered with, or what kept it from answering. Its words are left out: addresses stand in them.
    /// </summary>
    public static string CodeOf(Exception fault) => fault switch
    {
        SmtpException { StatusCode: > 0 } answered => ((int)answered.StatusCode).ToString(CultureInfo.InvariantCulture),
        OperationCanceledException => nameof(SocketError.TimedOut),
        _ => fault.GetBaseException() is SocketException unreached ? unreached.SocketErrorCode.ToString() : fault.GetBaseException().GetType().Name,
    };

    /// <summary>Whether the server says of the recipient's address that it will not take letters to it, now or in an hour.</summary>
    public static bool IsOfAddress(Exception fault) => fault is SmtpFailedRecipientException { StatusCode: >= (SmtpStatusCode)Permanent };
}
