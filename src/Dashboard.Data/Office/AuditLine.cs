namespace Dashboard.Data.Office;

/// <summary>How an audited action ended.</summary>
public enum AuditOutcome
{
    Done,
    Failed,
    Cancelled,
}

/// <summary>One line of the audit: who did what to what, when and from where. Never what a person has answered.</summary>
internal sealed class AuditLine
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Who { get; set; }

    public required string Origin { get; set; }

    /// <summary>What was done: a verb of the command line, or its counterpart on a page.</summary>
    public required string Action { get; set; }

    /// <summary>To what: a file's name, a metric.</summary>
    public required string Subject { get; set; }

    public AuditOutcome Outcome { get; set; }

    /// <summary>Counts, as a JSON object; of a failure the kind of error.</summary>
    public string? Details { get; set; }
}
