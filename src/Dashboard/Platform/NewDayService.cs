using System.Data.Common;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Store;

namespace Dashboard.Platform;

/// <summary>
/// Brings the store to each new day: a move or merger counts from its own day on, also in a server that has run for weeks, and comments, lines
/// of the audit and deliveries whose term is over go.
/// </summary>
internal sealed partial class NewDayService(StoreStartup store, CommentRetention comments, AuditRetention audit, TimeProvider clock, ILogger<NewDayService> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ForgetAsync(stoppingToken);
        while (await MidnightAsync(stoppingToken))
        {
            try
            {
                await store.PrepareAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is StoreStartException or StoreRuleException)
            {
                // The tree of yesterday stands; the next day or start tries again.
                NotBrought(fault.Message);
            }

            await ForgetAsync(stoppingToken);
        }
    }

    private async Task ForgetAsync(CancellationToken stoppingToken)
    {
        try
        {
            await comments.ForgetAsync(stoppingToken);
            await audit.ForgetAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            NotForgotten(fault.Message);
        }
    }

    /// <summary>Waits for the next local midnight; <c>false</c> when the server stops before.</summary>
    private async Task<bool> MidnightAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(clock.Tomorrow() - clock.GetUtcNow(), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stoppingToken.IsCancellationRequested;
    }

    [LoggerMessage(LogLevel.Error, "The organisation's tree could not be brought to the new day: {Reason}")]
    private partial void NotBrought(string reason);

    [LoggerMessage(LogLevel.Error, "Comments, lines of the audit and deliveries whose term is over could not all be removed; the next day or start goes on: {Reason}")]
    private partial void NotForgotten(string reason);
}
