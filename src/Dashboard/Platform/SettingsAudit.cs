using Dashboard.Data.Office;

namespace Dashboard.Platform;

/// <summary>
/// Settings stand in files and the environment, where nobody is seen to change them: a start says in the audit with which it goes on, when they are
/// not those of the start before.
/// </summary>
internal static class SettingsAudit
{
    public static async Task WriteAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (audit, settings) = (services.GetRequiredService<AuditLog>(), services.GetRequiredService<DashboardSettings>());
        var now = Of(settings);
        if (await services.GetRequiredService<AuditQuery>().LatestDetailsAsync(AuditActions.Settings, cancellation) != AuditLog.Text(now))
        {
            audit.Write(Actor.OfProgram, AuditActions.Settings, "", AuditOutcome.Done, now);
        }
    }

    /// <summary>What bears on who sees what, and for how long; none of them is a secret.</summary>
    private static Dictionary<string, object> Of(DashboardSettings settings) => new()
    {
        ["Privacy:MinimumRespondents"] = settings.Store.MinimumRespondents,
        ["Privacy:CommentRetentionMonths"] = settings.Store.CommentMonths,
        ["Audit:RetentionMonths"] = settings.Store.AuditMonths,
        ["Security:TrustedProxies"] = string.Join(',', settings.Security.TrustedProxies),
        ["Security:SessionIdleMinutes"] = settings.Security.IdleMinutes,
        ["Security:SessionHours"] = settings.Security.SessionHours,
        ["SingleSignOn:Authority"] = settings.SingleSignOn?.Authority.AbsoluteUri ?? "",
        ["SingleSignOn:Groups"] = string.Join("; ", settings.SingleSignOn?.Groups ?? []),
        ["SingleSignOn:Only"] = settings.SingleSignOn is { } provider ? provider.Only : "",
        ["Open:EmbedFrom"] = string.Join(", ", settings.Open.EmbedFrom),
        ["Demo:Fill"] = settings.DemoFill,
    };
}
