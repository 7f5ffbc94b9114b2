using Dashboard.Core.Alerts;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Data.Office.Alerts;

/// <summary>What somebody follows.</summary>
internal sealed class StoredSubscription
{
    public int Id { get; set; }

    /// <summary>The name of the account.</summary>
    public required string Account { get; set; }

    public required string UnitCode { get; set; }

    /// <summary>Empty for the headline metrics.</summary>
    public required string Metric { get; set; }

    /// <summary>Words of <see cref="AlertKind"/>, separated by spaces.</summary>
    public required string Kinds { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>A signal that somebody was told of.</summary>
internal sealed class StoredSignal
{
    public int Id { get; set; }

    public required string Account { get; set; }

    public AlertKind Kind { get; set; }

    public required string UnitCode { get; set; }

    /// <summary>Empty where there is none: the index that keeps it unique takes no two rows without a value for the same.</summary>
    public required string Subject { get; set; }

    /// <summary>A word of <see cref="Variation"/>; empty where there is none.</summary>
    public required string Turn { get; set; }

    public DateOnly Since { get; set; }

    public DateTimeOffset FoundAt { get; set; }

    public bool StoodBefore { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset? MailedAt { get; set; }
}

/// <summary>Where somebody's signals are mailed.</summary>
internal sealed class StoredAlertMail
{
    public required string Account { get; set; }

    public required string Address { get; set; }

    public Language Language { get; set; }

    /// <summary>The last day whose letter is sent, or was not needed.</summary>
    public DateOnly DoneUntil { get; set; }

    /// <summary>When a server took the sending upon itself; <c>null</c> while none has.</summary>
    public DateTimeOffset? TakenAt { get; set; }
}
