using System.Data.Common;
using Dashboard.Data.Demo;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Doors.Packs;
using Dashboard.Layout;

namespace Dashboard.Platform;

/// <summary>
/// Fills an empty store with the demo county beside the running server, and goes on with a fill that was interrupted. A store with rows of
/// its own is left alone.
/// </summary>
internal sealed partial class DemoFillService(
    DemoFiller filler, StoreSnapshots snapshots, FillProgress progress, IServiceScopeFactory scopes, AuditLog audit, ILogger<DemoFillService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var snapshot = await snapshots.CurrentAsync(stoppingToken);
        if (snapshot.Origin is DataOrigin.Real or DataOrigin.Mixed || (snapshot.Origin is DataOrigin.Empty && snapshot.Units.Count > 0))
        {
            return;
        }

        try
        {
            var fill = await filler.FillAsync(seed: null, responses: null, progress, stoppingToken);
            if (fill.Added > 0)
            {
                audit.Write(Actor.OfProgram, "demo fill", DemoFiller.Source, AuditOutcome.Done, new { fill.Plan.Seed, fill.Plan.Responses, fill.Added });
                Filled(fill.Added, fill.Seconds);
            }

            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoMeeting>().HoldAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
        catch (Exception fault) when (fault is StoreRuleException or DbException or IOException)
        {
            NotFilled(fault.Message);
        }
        finally
        {
            progress.End();
        }
    }

    [LoggerMessage(LogLevel.Information, "The demo county is in the store: {Responses} responses in {Seconds:F1} s.")]
    private partial void Filled(long responses, double seconds);

    [LoggerMessage(LogLevel.Warning, "The demo county was not filled: {Reason}")]
    private partial void NotFilled(string reason);
}
