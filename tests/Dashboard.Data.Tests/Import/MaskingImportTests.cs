using Dashboard.Core.Feedback;
using Dashboard.Core.Feedback.Masking;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Tests.Import;

/// <summary>Of a comment that says who somebody is nothing is stored, whichever way it comes in and whether its row is taken or not.</summary>
public sealed class MaskingImportTests
{
    private const string Header = "id,answered_at,unit,comment";
    private const string Telling = "Hoitaja Maija Virtanen soitti 050 123 4567";
    private static readonly string[] Secrets = ["Maija", "Virtanen", "123 4567"];

    [Fact]
    public async Task Comment_OfTakenRow_IsStoredMaskedAndCounted()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var result = await desk.ImportAsync(
            ImportKind.Responses, $"{Header}\n1,2026-01-02,ward,{Telling}\n2,2026-01-02,ward,Kiitos hoidosta\n3,2026-01-02,ward,Kiitos Matille\n");

        Assert.Equal(new MaskedCount(2, 2, 1, 0, 0), result.Masked);
        Assert.Equal(result.Masked, (await desk.Store.Get<BatchQuery>().FindAsync(result.Batch!.Value, CancellationToken.None))!.Masked);
        Assert.Equal(["Hoitaja [***] soitti [+***]|3", "Kiitos [***]|1", "Kiitos hoidosta|0"], await TextsAsync(desk, "SELECT text || '|' || masked FROM comment"));
        Assert.Empty(await FoundAsync(desk, "virtanen"));
        Assert.Empty(await desk.Store.CheckAsync());
        AssertNowhere(desk);
    }

    [Fact]
    public async Task Comment_OfCorrectedRow_IsMaskedInBothVersions()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-01-02,ward,{Telling}\n");
        var again = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-01-02,ward,{Telling} illalla\n", name: "again.csv");
        var same = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-01-02,ward,{Telling} illalla\n9,2026-01-02,ward,\n", name: "same.csv");

        Assert.Equal((1, 1), (again.Corrected, same.Duplicates));
        Assert.Equal(["Hoitaja [***] soitti [+***]"], await TextsAsync(desk, "SELECT comment FROM older_response"));
        await desk.Store.Get<BatchUndo>().UndoAsync(again.Batch!.Value, CancellationToken.None);
        Assert.Empty(await desk.Store.CheckAsync());
        AssertNowhere(desk);
    }

    [Theory]
    [InlineData("1,2026-13-02,ward,\"" + Telling + "\"")]
    [InlineData("1,2026-01-02,ward,\"" + Telling + "\",1")]
    [InlineData("1,\"" + Telling + "\",ward,")]
    [InlineData("1,2026-01-02,ward,\"" + Telling)]
    public async Task RejectedRow_WhereverTheWordsStand_IsKeptMasked(string row)
    {
        await using var desk = await ImportDesk.OpenAsync();

        var result = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n2,2026-01-02,ward,Hyvä\n{row}\n");

        var kept = Assert.Single(await desk.RejectedAsync(result.Batch));
        Assert.Contains("[***] soitti [+***]", kept.Raw, StringComparison.Ordinal);
        AssertNowhere(desk);
    }

    [Fact]
    public async Task RejectedRow_OfUnitCalledAfterSomebody_KeepsIdAndUnit()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var result = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n0501234567,2026-01-02,Matti Virtanen,\"{Telling}, heti\"\n1,2026-01-02,ward,\n");

        var kept = Assert.Single(await desk.RejectedAsync(result.Batch));
        Assert.Equal("0501234567,2026-01-02,Matti Virtanen,\"Hoitaja [***] soitti [+***], heti\"", kept.Raw);
        Assert.Equal("Matti Virtanen", kept.Error.Value);
    }

    [Fact]
    public async Task Comment_ThroughMapping_IsMasked()
    {
        await using var desk = await ImportDesk.OpenAsync();
        const string Mapping =
            """{ "columns": { "id": "n", "answered_at": "d", "unit": { "value": "ward" }, "comment": { "columns": ["a", "b"], "separator": " " } } }""";

        var result = await desk.ImportAsync(ImportKind.Responses, "n,d,a,b\n1,2026-01-02,Kiitos Maija,Virtanen 050 123 4567\n", Mapping);

        Assert.Equal(1, result.Masked.Comments);
        AssertNowhere(desk);
    }

    [Fact]
    public async Task StoreOfBefore_Migrated_IsMaskedToo()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var result = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-01-02,ward,alku\n2,2026-13-02,ward,alku\n");
        await desk.Store.Get<StoreDatabase>().WriteAsync(
            connection =>
            {
                connection.Execute($"UPDATE comment SET text = '{Telling}'; UPDATE rejected_row SET raw = '2,2026-13-02,ward,{Telling}'");
                StoredCommentMask.Apply(connection);
                return true;
            },
            CancellationToken.None);

        Assert.Equal(["Hoitaja [***] soitti [+***]|3"], await TextsAsync(desk, "SELECT text || '|' || masked FROM comment"));
        Assert.Equal("2,2026-13-02,ward,Hoitaja [***] soitti [+***]", Assert.Single(await desk.RejectedAsync(result.Batch)).Raw);
        Assert.Empty(await desk.Store.CheckAsync());
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(ImportDesk desk, string sql)
    {
        await using var connection = await desk.Store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return [.. connection.Texts(sql).Order(StringComparer.Ordinal)];
    }

    private static async Task<HashSet<long>> FoundAsync(ImportDesk desk, string word)
    {
        await using var connection = await desk.Store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return connection.Search.Find(SearchWords.Of(word));
    }

    /// <summary>In none of the store's files, tables or not, stands what was masked.</summary>
    private static void AssertNowhere(ImportDesk desk)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(desk.Store.FilePath)!, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var text = reader.ReadToEnd();
            Assert.DoesNotContain(Secrets, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }
}
