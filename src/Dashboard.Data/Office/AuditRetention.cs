using Dashboard.Core.Time;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Office;

/// <summary>
/// Removes the lines of the audit whose term is over, see <see cref="AuditTerm"/>, and with them the deliveries of the same days, which say who
/// brought a file; which leaves a line.
/// </summary>
public sealed class AuditRetention(StoreDatabase database, OfficeDatabase office, AuditTerm term, AuditLog audit, TimeProvider clock)
{
    /// <summary>In one transaction: a line that is written meanwhile waits no more than a moment.</summary>
    private const int RowsAtOnce = 1000;

    /// <summary>Removes what is due. On several servers one does it; the others leave it to that one.</summary>
    /// <returns>How many lines of the audit are gone here.</returns>
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

        var (lines, deliveries) = (0L, 0L);
        var outcome = AuditOutcome.Failed;
        try
        {
            await Task.Run(
                () => Forget(LocalTime.At(from.ToDateTime(TimeOnly.MinValue)), gone => lines += gone, gone => deliveries += gone, cancellation), cancellation);
            outcome = AuditOutcome.Done;
        }
        finally
        {
            if (lines + deliveries > 0)
            {
                audit.Write(Actor.OfProgram, AuditActions.ForgetAudit, $"before {from:yyyy-MM-dd}", outcome, new { Lines = lines, Deliveries = deliveries });
            }
        }

        return lines;
    }

    private void Forget(DateTimeOffset before, Action<long> tellLines, Action<long> tellDeliveries, CancellationToken cancellation)
    {
        using var connection = office.Connect();
        connection.OverwriteDeleted();

        // The audit first: the database stops a clock that runs ahead there.
        InPortions(() => ForgetLines(connection, before), tellLines, cancellation);
        tellDeliveries(DeliveryTerm.Unname(connection, before));
        InPortions(() => DeliveryTerm.Forget(connection, before, RowsAtOnce), tellDeliveries, cancellation);
    }

    private static int ForgetLines(StoreConnection connection, DateTimeOffset before) => connection.Execute(
        "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < @before ORDER BY at LIMIT @lines)",
        ("@before", before.ToUnixTimeMilliseconds()),
        ("@lines", RowsAtOnce));

    private static void InPortions(Func<int> forget, Action<long> tell, CancellationToken cancellation)
    {
        for (var gone = RowsAtOnce; gone == RowsAtOnce;)
        {
            cancellation.ThrowIfCancellationRequested();
            gone = forget();
            tell(gone);
        }
    }
}
