using Dashboard.Testing;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>The counties that attacks are tried on: all of them in the long run, half in the gate, and one on PostgreSQL, where the same code reads the same cells.</summary>
internal static class AttackSeeds
{
    public static TheoryData<int> Of(int all) =>
        [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("FULL") == "1" ? all : PostgresServer.IsUsed ? 1 : all / 2)];
}
