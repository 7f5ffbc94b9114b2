using Dashboard.Data.Operations;
using Dashboard.Doors.Sources;

namespace Dashboard.Operations;

/// <summary>Measures how the sources of files stand, when somebody asks and no more often than is worth it.</summary>
internal sealed partial class SourceFigures(SourceBoard board, TimeProvider clock, ILogger<SourceFigures> log)
{
    /// <summary>They change by the hour.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private DateTimeOffset next;

    public async Task MeasureAsync(CancellationToken cancellation)
    {
        if (clock.GetUtcNow() < next)
        {
            return;
        }

        next = clock.GetUtcNow() + Fresh;
        try
        {
            DashboardMeter.SourcesStand(await board.StatesAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody waits for it any more: the next who asks is answered.
            next = default;
        }
#pragma warning disable CA1031 // Whatever keeps a database from answering, the other figures are told: they say what is wrong with it.
        catch (Exception fault)
        {
            NotMeasured(fault.Message);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(LogLevel.Warning, "It could not be measured how the sources stand: {Reason}")]
    private partial void NotMeasured(string reason);
}
