using System.Runtime.CompilerServices;
using Dashboard.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office;

/// <summary>Which lines of the audit are asked for; what is not given narrows nothing.</summary>
/// <param name="Who">Who did it: an account, <c>key NAME</c>, a user of the operating system.</param>
/// <param name="Kind">What kind of thing was done.</param>
/// <param name="Period">On which local days.</param>
/// <param name="Text">What stands anywhere in the line, in any case of letters (of other letters than those of English as the database knows them).</param>
public sealed record AuditQuestion(string? Who = null, AuditKind? Kind = null, Period? Period = null, string? Text = null)
{
    /// <summary>The newest line that is meant, by its number; <c>null</c> for all.</summary>
    public long? UpTo { get; init; }

    /// <summary>Actions that the text names in the reader's language: their lines are found too.</summary>
    public IReadOnlyList<string> NamedActions { get; init; } = [];

    /// <summary>Subjects, such as codes of units, that the text names in the reader's language: their lines are found too.</summary>
    public IReadOnlyList<string> NamedSubjects { get; init; } = [];
}

/// <summary>A line of the audit.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="Origin">From where.</param>
/// <param name="Action">What, see <see cref="AuditActions"/>.</param>
/// <param name="Subject">Of what.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Details">Counts and codes, a JSON object, or <c>null</c>.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, string Origin, string Action, string Subject, AuditOutcome Outcome, string? Details);

/// <summary>A page of the lines that were asked for, the newest first.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Total">How many all pages have.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record AuditAnswer(IReadOnlyList<AuditEntry> Lines, long Total, int Page, int Pages);

/// <summary>Reads the audit.</summary>
public sealed class AuditQuery(OfficeDatabase office)
{
    /// <summary>Lines a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of lines; one beyond the last is the last.</summary>
    public async Task<AuditAnswer> AskAsync(AuditQuestion question, int page, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var lines = Lines(context, question);
        var total = await lines.LongCountAsync(cancellation);
        var pages = (int)Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);

        // A search that finds nothing has read every line already.
        var found = total == 0 ? [] : await Newest(lines).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new AuditAnswer(found.ConvertAll(EntryOf), total, page, pages);
    }

    /// <summary>How many lines there are of it now, and the question of just these: whoever takes them away leaves a line that is none of them.</summary>
    public async Task<(AuditQuestion Question, long Lines)> FreezeAsync(AuditQuestion question, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var frozen = question with { UpTo = question.UpTo ?? await context.Audit.MaxAsync(line => (long?)line.Id, cancellation) ?? 0 };
        return (frozen, await Lines(context, frozen).LongCountAsync(cancellation));
    }

    /// <summary>What the latest line of an action says; <c>null</c> when there is none.</summary>
    public async Task<string?> LatestDetailsAsync(string action, CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await Newest(context.Audit.Where(line => line.Action == action)).Select(line => line.Details).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The lines one by one, the newest first: however many there are.</summary>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = office.Open();
        await foreach (var line in Newest(Lines(context, question)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return EntryOf(line);
        }
    }

    /// <summary>Who has ever done anything, by name.</summary>
    public IReadOnlyList<string> People()
    {
        // From one name to the next in the index: the lines between them, maybe a million, are not read.
        using var connection = office.Connect();
        return connection.Texts(
            """
            WITH RECURSIVE person (name) AS (
                SELECT min(who) FROM audit UNION ALL SELECT (SELECT min(who) FROM audit WHERE who > person.name) FROM person WHERE name IS NOT NULL)
            SELECT name FROM person WHERE name IS NOT NULL
            """);
    }

    private static IQueryable<AuditLine> Newest(IQueryable<AuditLine> lines) => lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id);

    private static IQueryable<AuditLine> Lines(OfficeContext context, AuditQuestion question)
    {
        IQueryable<AuditLine> lines = context.Audit.AsNoTracking();
        if (question.UpTo is { } upTo)
        {
            lines = lines.Where(line => line.Id <= upTo);
        }

        if (question.Who is { } who)
        {
            lines = lines.Where(line => line.Who == who);
        }

        if (question.Kind is { } kind)
        {
            var actions = AuditActions.Of(kind).ToList();
            lines = lines.Where(line => actions.Contains(line.Action));
        }

        if (question.Period is { } period)
        {
            var (from, to) = (LocalTime.At(period.Start.ToDateTime(TimeOnly.MinValue)), LocalTime.At(period.End.ToDateTime(TimeOnly.MinValue)));
            lines = lines.Where(line => line.At >= from && line.At < to);
        }

        return question.Text is { } text ? Containing(lines, text, question, context.Database.IsSqlite()) : lines;
    }

    private static IQueryable<AuditLine> Containing(IQueryable<AuditLine> lines, string text, AuditQuestion question, bool isSqlite)
    {
        var (actions, subjects) = (question.NamedActions.ToList(), question.NamedSubjects.ToList());
        var typed = Pattern(text);
        if (isSqlite)
        {
            // Its LIKE passes over the case of the letters of English, and of no others.
            return lines.Where(line =>
                EF.Functions.Like(line.Who + " " + line.Origin + " " + line.Action + " " + line.Subject + " " + (line.Details ?? ""), typed, "\\")
                || actions.Contains(line.Action)
                || subjects.Contains(line.Subject));
        }

        // Which letters lower() knows is a matter of the database's locale: what is typed is looked for as it stands too.
        var lower = Pattern(text.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // It is the database's own function.
        return lines.Where(line =>
            EF.Functions.Like(line.Who + " " + line.Origin + " " + line.Action + " " + line.Subject + " " + (line.Details ?? ""), typed, "\\")
            || EF.Functions.Like((line.Who + " " + line.Origin + " " + line.Action + " " + line.Subject + " " + (line.Details ?? "")).ToLower(), lower, "\\")
            || actions.Contains(line.Action)
            || subjects.Contains(line.Subject));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static string Pattern(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    private static AuditEntry EntryOf(AuditLine line) => new(line.At, line.Who, line.Origin, line.Action, line.Subject, line.Outcome, line.Details);
}
