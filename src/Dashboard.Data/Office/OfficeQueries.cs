using System.Runtime.CompilerServices;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dashboard.Data.Office;

/// <summary>What every page asks of the office. Making a query of it each time would take longer than asking: it is made once for each database's model.</summary>
internal sealed class OfficeQueries
{
    private static readonly ConditionalWeakTable<IModel, OfficeQueries> Made = [];

    private readonly Func<OfficeContext, int, CancellationToken, Task<Account?>> accountById = EF.CompileAsyncQuery(
        (OfficeContext context, int id, CancellationToken _) => context.Accounts.AsNoTracking().Include(account => account.Units).SingleOrDefault(account => account.Id == id));

    private readonly Func<OfficeContext, string, IAsyncEnumerable<StoredSignal>> newSignals = EF.CompileAsyncQuery((OfficeContext context, string account) =>
        context.AlertSignals.AsNoTracking().Where(row => row.Account == account && row.SeenAt == null && row.EndedAt == null && !row.StoodBefore));

    /// <summary>An account, to look at.</summary>
    public static Task<Account?> AccountAsync(OfficeContext context, int id, CancellationToken cancellation) => Of(context).accountById(context, id, cancellation);

    /// <summary>Signals that go on and that their account has neither seen nor known from before, to look at.</summary>
    public static IAsyncEnumerable<StoredSignal> NewSignals(OfficeContext context, string account) => Of(context).newSignals(context, account);

    private static OfficeQueries Of(OfficeContext context) => Made.GetValue(context.Model, _ => new());
}
