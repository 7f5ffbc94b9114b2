using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Sqlite;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Tests.Office;

public sealed class AuditLogTests
{
    private static readonly Actor Anna = new("anna", "192.0.2.7");

    [Fact]
    public async Task Run_ActionThatIsDone_WritesItsCounts()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);

        var result = await store.Get<AuditLog>().RunAsync(Anna, "import", "answers.csv", () => Task.FromResult(3), rows => new { Rows = rows });

        Assert.Equal(3, result);
        Assert.Equal(["anna 192.0.2.7 import answers.csv Done {\"rows\":3}"], AuditLines.Of(store.FilePath));
    }

    [Fact]
    public async Task Run_ActionThatFails_WritesTheKindOfErrorAndNotItsWords()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);
        static Task<int> Fail() => throw new StoreRuleException("unit 'Maija Meikäläinen' is not in the store");

        await Assert.ThrowsAsync<StoreRuleException>(() => store.Get<AuditLog>().RunAsync(Anna, "import", "answers.csv", Fail, _ => new { }));

        Assert.Equal(["anna 192.0.2.7 import answers.csv Failed {\"error\":\"StoreRuleException\"}"], AuditLines.Of(store.FilePath));
    }

    [Fact]
    public async Task Run_ActionThatIsCancelled_SaysSo()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);
        static Task<int> Cancel() => throw new OperationCanceledException();

        await Assert.ThrowsAsync<OperationCanceledException>(() => store.Get<AuditLog>().RunAsync(Anna, "import", "a.csv", Cancel, _ => new { }));

        Assert.Equal(["anna 192.0.2.7 import a.csv Cancelled "], AuditLines.Of(store.FilePath));
    }

    [Theory]
    [InlineData("UPDATE audit SET who = 'nobody'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("REPLACE INTO audit SELECT id, at, 'nobody', origin, action, subject, outcome, details FROM audit")]
    public async Task Lines_ChangedOrDeleted_AreRefused(string sql)
    {
        // The database asks its own clock how old a line is.
        await using var store = await TestStore.CreateAsync(LocalTime.Today(TimeProvider.System), inFile: true);
        store.Get<AuditLog>().Write(Anna, "export", "nps", AuditOutcome.Done);
        using var file = new SqliteStoreConnection(SqliteCopy.Open(((SqliteOfficeDatabase)store.Get<OfficeDatabase>()).FilePath, ""));

        var error = Assert.Throws<SqliteException>(() => file.Execute(sql));

        Assert.Contains("never", error.Message, StringComparison.Ordinal);
        Assert.Single(AuditLines.Of(store.FilePath));
    }

    [Fact]
    public async Task Write_WhileAnImportHoldsTheStore_IsDoneAtOnce()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);

        await store.Get<StoreDatabase>().WriteAsync(
            _ =>
            {
                // Inside the store's one write transaction: a line that waited for it would wait for ever.
                store.Get<AuditLog>().Write(Anna, "export", "nps", AuditOutcome.Done);
                return 0;
            },
            CancellationToken.None);

        Assert.Single(AuditLines.Of(store.FilePath));
    }

    [Fact]
    public async Task Write_OfficeThatCannotBeWritten_LeavesTheLineInTheLog()
    {
        await using var store = await TestStore.CreateAsync(inFile: true);
        using (SqliteCopy.Open(((SqliteOfficeDatabase)store.Get<OfficeDatabase>()).FilePath, "DROP TABLE audit"))
        {
        }

        var log = new Lines();
        new AuditLog(store.Get<OfficeDatabase>(), store.Clock, log).Write(Anna, "import", "answers.csv", AuditOutcome.Done, new { Rows = 3 });

        var line = Assert.Single(log.Written);
        Assert.Contains("anna (192.0.2.7) import answers.csv: Done {\"rows\":3}", line, StringComparison.Ordinal);
    }

    private sealed class Lines : ILogger<AuditLog>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
