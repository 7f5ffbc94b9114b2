using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Security;

namespace Dashboard.Platform;

/// <summary>A new program has nobody who may sign in: it makes an administrator, or for the demo and its data the people of the demo.</summary>
internal static class FirstAccounts
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<AccountBook>();
        if (services.GetRequiredService<DashboardSettings>().DemoFill)
        {
            if (await book.AddDemoPeopleAsync() is { Count: > 0 } people)
            {
                services.GetRequiredService<AuditLog>().Write(Actor.OfProgram, "user add", string.Join(", ", people), AuditOutcome.Done, new { Demo = true });
            }
        }

        if (!await services.GetRequiredService<DemoDoor>().IsOpenAsync(cancellation) && await book.AddFirstAsync(cancellation) is { } password)
        {
            services.GetRequiredService<AuditLog>().Write(Actor.OfProgram, "user add", AccountBook.FirstName, AuditOutcome.Done, new { Role = "administrator" });
            await Console.Error.WriteLineAsync(
                $"Dashboard: there are no accounts yet. Sign in as '{AccountBook.FirstName}' with the one-time password {password} and change it. It is not shown again.");
        }
    }
}
