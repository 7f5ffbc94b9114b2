using Dashboard.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
namespace Dashboard.Data.Tests.Store;
public class ScriptDump
{
    [Fact]
    public void Dump()
    {
        using var c = new SqliteConnection("Data Source=:memory:"); c.Open();
        using var x = StoreDatabase.Context(c);
        File.WriteAllText("/tmp/create.sql", x.Database.GenerateCreateScript());
    }
}
