using System.Globalization;
using System.Text;
using Dashboard.Data.Store.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Tests.Store.Sqlite.Files;

/// <summary>SQLite itself judges the files: its integrity check goes through every page and cell.</summary>
public sealed class NewSqliteFileTests : IDisposable
{
    private const string Rows = "CREATE TABLE row (id INTEGER NOT NULL PRIMARY KEY, number INTEGER, words TEXT, bytes BLOB)";
    private const string Keys = "CREATE TABLE name (part INTEGER NOT NULL, name TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (part, name)) WITHOUT ROWID";

    private readonly string folder = Directory.CreateTempSubdirectory("new-sqlite-file-").FullName;
    private int files;

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(-1L)]
    [InlineData(127L)]
    [InlineData(-128L)]
    [InlineData(128L)]
    [InlineData(-32_769L)]
    [InlineData(8_388_607L)]
    [InlineData(-8_388_608L)]
    [InlineData(8_388_608L)]
    [InlineData((long)int.MaxValue)]
    [InlineData(2_147_483_648L)]
    [InlineData((1L << 47) - 1)]
    [InlineData(-(1L << 47))]
    [InlineData(1L << 47)]
    [InlineData(long.MinValue)]
    [InlineData(null)]
    public void Row_WithANumber_IsReadAsThatNumber(long? number)
    {
        using var database = Open(Write(1, _ => number, _ => "x"));

        Assert.Equal([$"1|{number?.ToString(CultureInfo.InvariantCulture)}|x|"], Ask(database, "SELECT id || '|' || coalesce(number, '') || '|' || words || '|' || hex(bytes) FROM row"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(57)]
    [InlineData(58)]
    [InlineData(20_000)]
    [InlineData(65_000)]
    public void Row_WithATextOfAnyLength_IsReadAsThatText(int length)
    {
        var words = new string('ä', length / 2) + new string('x', length % 2);

        using var database = Open(Write(3, row => row, _ => words));

        Assert.Equal(["ok"], Ask(database, "PRAGMA integrity_check"));
        Assert.Equal([words, words, words], Ask(database, "SELECT words FROM row ORDER BY id"));
    }

    [Fact]
    public void Row_LargerThanAPage_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Write(1, row => row, _ => new string('x', TreePage.Size)));

    [Fact]
    public void Key_LargerThanAPageTakes_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Write(1, row => row, _ => "x", _ => new string('x', TreePage.Size / 3)));

    // With 9 or 10 keys a page and up to 3 pages below one, every way in which a page, a level or the file can end comes up.
    [Fact]
    public void File_OfAnyNumberOfRows_IsWholeAndFindsEachKey()
    {
        var words = new string('w', 6_500);
        for (var count = 0; count <= 130; count++)
        {
            using var database = Open(Write(count, row => row * 7, _ => words, row => string.Create(CultureInfo.InvariantCulture, $"{row:0000}{words}"), 3));

            Assert.Equal(["ok"], Ask(database, "PRAGMA integrity_check"));
            Assert.Equal([$"{count}"], Ask(database, "SELECT count(*) FROM row WHERE number = id * 7"));
            Assert.Equal([$"{count}"], Ask(database, "SELECT count(*) FROM row r JOIN name n ON n.part = 5 AND n.name = printf('%04d', r.id) || r.words WHERE n.id = r.id"));
        }
    }

    [Fact]
    public void File_OfManySmallRows_IsCopiedWhole()
    {
        const int Count = 200_000;
        var path = Write(Count, row => row, row => string.Create(CultureInfo.InvariantCulture, $"{row:x}"));

        using var database = Open(Path.Combine(folder, "store.db"));
        Ask(database, $"{Rows}; {Keys}; ATTACH '{path}' AS staged; INSERT INTO row SELECT * FROM staged.row; INSERT OR IGNORE INTO name SELECT * FROM staged.name");

        Assert.Equal(["ok"], Ask(database, "PRAGMA integrity_check"));
        Assert.Equal([$"{Count}"], Ask(database, "SELECT count(*) FROM row r JOIN name n ON n.part = 5 AND n.name = printf('%08d', r.id) WHERE n.id = r.id AND words = printf('%x', r.id)"));
    }

    // A gibibyte into every file lies the page on whose bytes SQLite locks it: it may hold nothing.
    [Fact]
    public void File_LargerThanAGibibyte_IsWhole()
    {
        const int Count = 16_500;
        var words = new string('x', TreePage.Size - 100);

        using var database = Open(Write(Count, row => row * 7, _ => words));

        Assert.Equal(["ok"], Ask(database, "PRAGMA integrity_check"));
        Assert.Equal([$"{Count}"], Ask(database, "SELECT count(*) FROM row WHERE number = id * 7"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(int count, Func<int, long?> number, Func<int, string> words, Func<int, string>? name = null, int mostChildren = 0)
    {
        name ??= row => string.Create(CultureInfo.InvariantCulture, $"{row:00000000}");
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{files++}.db"));
        using var file = new NewSqliteFile(path);
        var (rows, keys, record) = (new RowTree(file, mostChildren), new KeyTree(file, mostChildren), new RecordWriter());
        for (var row = 1; row <= count; row++)
        {
            rows.Add(row, record.Begin().Null().Number(number(row)).Text(Encoding.UTF8.GetBytes(words(row))).Blob([]).Row(row));
            keys.Add(record.Begin().Number(5).Text(Encoding.UTF8.GetBytes(name(row))).Number(row).Key());
        }

        file.Complete([new NewTable("row", Rows, rows.Complete()), new NewTable("name", Keys, keys.Complete())]);
        return path;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Ask(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The text is this class's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }
}
