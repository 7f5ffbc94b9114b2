using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Alerts;

/// <summary>The tables of alerts.</summary>
internal static class AlertTables
{
    public static void AddAlertTables(this ModelBuilder model)
    {
        model.Entity<StoredSubscription>(subscription =>
        {
            subscription.ToTable("alert_subscription");
            subscription.HasIndex(one => new { one.Account, one.UnitCode, one.Metric }).IsUnique();
        });
        model.Entity<StoredSignal>(signal =>
        {
            signal.ToTable("alert_signal");
            signal.HasIndex(one => new { one.Account, one.Kind, one.UnitCode, one.Subject, one.Turn, one.Since }).IsUnique();
        });
        model.Entity<StoredAlertMail>().ToTable("alert_mail").HasKey(mail => mail.Account);
    }
}
