using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Office;

/// <summary>Removes the lines of the audit whose term is over, see <see cref="AuditTerm"/>; which leaves a line.</summary>
public sealed class AuditRetention(StoreDatabase database, OfficeDatabase office, AuditTerm term, AuditLog audit, TimeProvider clock)
{
    /// <summary>In one transaction: a line that is written meanwhile waits no more than a moment.</summary>
    private const int LinesAtOnce = 1000;

    /// <summary>Removes what is due. On several servers one does it; the others leave it to that one.</summary>
    /// <returns>How many lines are gone here.</returns>
    public async Task<long> ForgetAsync(CancellationToken cancellation)
    {
        if (term.KeptFrom(clock.Today()) is not { } from)
        {
            return 0;
        }

        await using var claim = await database.ClaimUpkeepAsync(cancellation);
        if (claim is null)
        {
            return 0;
        }

        var gone = 0L;
        var outcome = AuditOutcome.Failed;
        try
        {
            await Task.Run(() => Forget(LocalTime.At(from.ToDateTime(TimeOnly.MinValue)), lines => gone += lines, cancellation), cancellation);
            outcome = AuditOutcome.Done;
        }
        finally
        {
            if (gone > 0)
            {
                audit.Write(Actor.OfProgram, AuditActions.ForgetAudit, $"before {from:yyyy-MM-dd}", outcome, new { Lines = gone });
            }
        }

        return gone;
    }

    private void Forget(DateTimeOffset before, Action<long> tell, CancellationToken cancellation)
    {
        using var connection = office.Connect();
        connection.OverwriteDeleted();
        for (var lines = LinesAtOnce; lines == LinesAtOnce;)
        {
            cancellation.ThrowIfCancellationRequested();
            lines = connection.Execute(
                "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < @before ORDER BY at LIMIT @lines)",
                ("@before", before.ToUnixTimeMilliseconds()),
                ("@lines", LinesAtOnce));
            tell(lines);
        }
    }
}
