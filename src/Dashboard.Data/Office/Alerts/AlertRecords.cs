using Dashboard.Core.Alerts;
using Dashboard.Core.Statistics;

namespace Dashboard.Data.Office.Alerts;

/// <summary>Stored alerts as the domain has them.</summary>
internal static class AlertRecords
{
    public static AlertSubscription ToSubscription(this StoredSubscription row) => new(
        row.Id,
        row.UnitCode,
        row.Metric.Length == 0 ? null : row.Metric,
        [.. row.Kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AlertKind>)]);

    public static StoredSubscription ToRow(this AlertSubscription subscription, string account, DateTimeOffset now) => new()
    {
        Account = account, UnitCode = subscription.Unit, Metric = subscription.Metric ?? "", Kinds = string.Join(' ', subscription.Kinds.Distinct().Order()), CreatedAt = now,
    };

    public static AlertEntry ToEntry(this StoredSignal row) => new(row.Id, row.ToSignal(), row.FoundAt)
    {
        StoodBefore = row.StoodBefore, SeenAt = row.SeenAt, EndedAt = row.EndedAt, MailedAt = row.MailedAt,
    };

    public static StoredSignal ToRow(this AlertSignal signal, string account, DateTimeOffset now, bool stoodBefore) => new()
    {
        Account = account, Kind = signal.Kind, UnitCode = signal.Unit, Subject = signal.Subject ?? "", Turn = signal.Turn?.ToString() ?? "", Since = signal.Since,
        FoundAt = now, StoodBefore = stoodBefore,
    };

    private static AlertSignal ToSignal(this StoredSignal row) => new(
        row.Kind,
        row.UnitCode,
        row.Subject.Length == 0 ? null : row.Subject,
        row.Turn.Length == 0 ? null : Enum.Parse<Variation>(row.Turn),
        row.Since);
}
