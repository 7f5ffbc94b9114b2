using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Operations;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Office;

/// <summary>
/// Who did what, when and from where. Lines are only ever added. A line that cannot be written goes to the program's log in full, and the
/// action it tells of stands: it has happened.
/// </summary>
public sealed partial class AuditLog(OfficeDatabase office, TimeProvider clock, ILogger<AuditLog> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Details as a line holds them.</summary>
    public static string Text(object details) => JsonSerializer.Serialize(details, Json);

    /// <summary>Runs an action and writes down how it ended, also when it fails or is cancelled.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="action">What, in the words of the command line: import, backup.</param>
    /// <param name="subject">To what.</param>
    /// <param name="run">The action.</param>
    /// <param name="counts">What the line says of the result: an object of numbers and codes, never of people's words.</param>
    public async Task<T> RunAsync<T>(Actor actor, string action, string subject, Func<Task<T>> run, Func<T, object> counts)
    {
        var outcome = AuditOutcome.Failed;
        object? details = null;
        try
        {
            var result = await run();
            (outcome, details) = (AuditOutcome.Done, counts(result));
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = AuditOutcome.Cancelled;
            throw;
        }
        catch (Exception error)
        {
            // Its message may quote a value out of a file.
            details = new { Error = error.GetType().Name };
            throw;
        }
        finally
        {
            Write(actor, action, subject, outcome, details);
        }
    }

    /// <summary>Writes one line.</summary>
    /// <param name="actor">Who did it.</param>
    /// <param name="action">What.</param>
    /// <param name="subject">To what.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="details">Numbers and codes, or <c>null</c>.</param>
    public void Write(Actor actor, string action, string subject, AuditOutcome outcome, object? details = null)
    {
        var line = new AuditLine
        {
            At = clock.GetUtcNow(),
            Who = actor.Who,
            Origin = actor.Origin,
            Action = action,
            Subject = subject,
            Outcome = outcome,
            Details = details is null ? null : Text(details),
        };
        try
        {
            using var connection = office.Connect();
            connection.Execute(
                """
                INSERT INTO audit (at, who, origin, action, subject, outcome, details)
                VALUES (@at, @who, @origin, @action, @subject, @outcome, @details)
                """,
                ("@at", line.At.ToUnixTimeMilliseconds()),
                ("@who", line.Who),
                ("@origin", line.Origin),
                ("@action", line.Action),
                ("@subject", line.Subject),
                ("@outcome", line.Outcome.ToString()),
                ("@details", line.Details));
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException)
        {
            DashboardMeter.AuditLineLost();
            NotWritten(error.Message, line.At, line.Who, line.Origin, action, subject, outcome, line.Details);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The audit could not be written ({Reason}). Its line: {At:O} {Who} ({Origin}) {Action} {Subject}: {Outcome} {Details}")]
    private partial void NotWritten(
        string reason, DateTimeOffset at, string who, string origin, string action, string subject, AuditOutcome outcome, string? details);
}
