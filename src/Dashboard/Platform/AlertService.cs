using Dashboard.Core.Time;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Queries;
using Dashboard.Doors.Alerts;

namespace Dashboard.Platform;

/// <summary>Looks for what is new to those who follow: soon after data have changed, every hour, and when the morning's letters are due.</summary>
internal sealed partial class AlertService(IServiceScopeFactory scopes, StoreSnapshots snapshots, TimeProvider clock, ILogger<AlertService> log) : BackgroundService
{
    /// <summary>Files come in one after another: they are looked at together.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);

    /// <summary>What no change of the data tells of: a source that is silent, a letter that was not taken.</summary>
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    private long seen = -1;
    private DateTimeOffset next;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            var wait = next - clock.GetUtcNow();
            await Task.Delay(wait > TimeSpan.Zero && wait < Often ? wait : Often, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            var (now, version) = (clock.GetUtcNow(), (await snapshots.CurrentAsync(stoppingToken)).Version);
            if (version == seen && now < next)
            {
                return;
            }

            next = Next(now);
            await using var scope = scopes.CreateAsyncScope();
            var (found, sent) = await scope.ServiceProvider.GetRequiredService<AlertRunner>().LookAsync(stoppingToken);
            seen = version;
            if (found + sent > 0)
            {
                Looked(found, sent);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was begun is done by the next start.
        }
#pragma warning disable CA1031 // Whatever fails here must not end the server; it is logged and tried again.
        catch (Exception fault)
        {
            NotLooked(fault);
        }
#pragma warning restore CA1031
    }

    private DateTimeOffset Next(DateTimeOffset now)
    {
        var morning = LocalTime.At(clock.Today().ToDateTime(new TimeOnly(AlertPost.Hour, 0)));
        return morning > now && morning - now < Seldom ? morning : now + Seldom;
    }

    [LoggerMessage(LogLevel.Information, "Alerts: {Found} new, {Sent} letters sent")]
    private partial void Looked(int found, int sent);

    [LoggerMessage(LogLevel.Error, "It could not be looked for alerts; it is tried again")]
    private partial void NotLooked(Exception fault);
}
