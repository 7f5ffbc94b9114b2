using Dashboard.Core.Time;
using Dashboard.Doors.Packs;

namespace Dashboard.Platform;

/// <summary>Makes scheduled packs at seven in the morning, and at start what was due while the server was down.</summary>
internal sealed partial class PackScheduleService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PackScheduleService> log) : BackgroundService
{
    private const int Hour = 7;

    /// <summary>The longest that the server waits without a look at the clock: it may be set, and what is due again after a fault is seen.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAsync(stoppingToken);
            await Task.Delay(Wait(), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private TimeSpan Wait()
    {
        var now = clock.GetUtcNow();
        var seven = LocalTime.At(clock.Today().ToDateTime(new TimeOnly(Hour, 0)));
        return seven > now && seven - now < Longest ? seven - now : Longest;
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var made = await scope.ServiceProvider.GetRequiredService<PackScheduleRunner>().RunDueAsync(stoppingToken);
            if (made > 0)
            {
                Made(made);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was begun is done by the next start.
        }
#pragma warning disable CA1031 // Whatever fails here must not end the server; it is logged and tried again.
        catch (Exception fault)
        {
            NotMade(fault);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(LogLevel.Information, "Scheduled packs made: {Count}")]
    private partial void Made(int count);

    [LoggerMessage(LogLevel.Error, "Scheduled packs could not be made; it is tried again in an hour")]
    private partial void NotMade(Exception fault);
}
