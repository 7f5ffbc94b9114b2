using System.Globalization;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Platform;

/// <summary>
/// Writes down who reads what people have written, before it is shown. The same reader who opens the same selection again, from the same address
/// and within a quarter of an hour, is the same reading, on this server. A selection that holds no comment is none, unless words were searched for:
/// that nobody has written them is an answer too.
/// </summary>
internal sealed class CommentReadings(AuditLog audit, TimeProvider clock)
{
    private readonly Repeats<Reading> written = new(clock);

    /// <summary>Comments of a page.</summary>
    /// <param name="http">Who asks.</param>
    /// <param name="page">Where they are shown.</param>
    /// <param name="question">Which were asked for.</param>
    /// <param name="shown">How many are shown.</param>
    public void Write(HttpContext http, string page, CommentQuestion question, int shown)
    {
        if (shown > 0 || question.Search is not null)
        {
            var days = string.Create(CultureInfo.InvariantCulture, $"{question.Period.Start:yyyy-MM-dd}..{question.Period.LastDay:yyyy-MM-dd}");
            Write(http, AuditActions.ReadComments, question.Unit.Code, new CommentsRead(
                page,
                days,
                question.Search,
                question.Path?.Code,
                question.Stage?.Code,
                question.Kind,
                question.Band is { } band ? CommentChoice.Slug(band) : null,
                question.Contact is { } contact ? CommentChoice.Slug(contact) : null,
                question.Theme?.Slug,
                question.Page > 1 ? question.Page : null,
                shown));
        }
    }

    /// <summary>One comment of a page, by itself.</summary>
    /// <param name="http">Who asks.</param>
    /// <param name="page">Where it was found.</param>
    /// <param name="unit">The code of its unit.</param>
    public void WriteOne(HttpContext http, string page, string unit) => Write(http, AuditActions.ReadComments, unit, new CommentRead(page, null, 1));

    /// <summary>Contact requests, one by one, and comments that were given to somebody.</summary>
    /// <param name="http">Who asks.</param>
    /// <param name="unit">The unit's code.</param>
    /// <param name="page">Which page of them, from 1.</param>
    /// <param name="requests">How many requests are shown.</param>
    /// <param name="comments">How many comments.</param>
    public void WriteRequests(HttpContext http, string unit, int page, int requests, int comments)
    {
        if (requests > 0)
        {
            Write(http, AuditActions.ReadRequests, unit, new RequestsRead(page > 1 ? page : null, requests));
        }

        if (comments > 0)
        {
            Write(http, AuditActions.ReadComments, unit, new CommentRead(AuditActions.ReadRequests, page > 1 ? page : null, comments));
        }
    }

    /// <summary>Rejected rows of a file of responses, which hold what was answered.</summary>
    /// <param name="http">Who asks.</param>
    /// <param name="batch">The import.</param>
    /// <param name="page">Which page of its rows, from 1.</param>
    public void Write(HttpContext http, BatchSummary batch, int page)
    {
        if (batch.Kind == ImportKind.Responses)
        {
            Write(http, AuditActions.ReadRejectedRows, batch.FileName, new RowsRead(batch.Id, page > 1 ? page : null));
        }
    }

    private void Write(HttpContext http, string action, string subject, object details)
    {
        var reading = new Reading(Actors.Of(http), action, subject, details);
        if (written.IsNew(reading))
        {
            audit.Write(reading.Actor, action, subject, AuditOutcome.Done, details);
        }
    }

    private sealed record Reading(Actor Actor, string Action, string Subject, object Details);

    private sealed record CommentsRead(
        string Page, string Period, string? Search, string? Path, string? Stage, string? Kind, string? Score, string? Contact, string? Theme, int? ListPage, int Shown);

    private sealed record CommentRead(string Page, int? ListPage, int Shown);

    private sealed record RequestsRead(int? ListPage, int Shown);

    private sealed record RowsRead(long Batch, int? ListPage);
}
