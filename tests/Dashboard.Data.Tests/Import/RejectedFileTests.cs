using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import;

/// <summary>The file of rejected rows opened in a spreadsheet runs nothing, and imported again says what the first file said.</summary>
public sealed class RejectedFileTests
{
    private const string Header = "id,answered_at,unit,nps,comment";

    [Theory]
    [InlineData("=cmd()", "'=cmd()")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1+SUM(A1)", "'+1+SUM(A1)")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'=1", "''=1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("hyvä -ei", "hyvä -ei")]
    [InlineData("\"a,=b \"\"x\"\"\"", "\"a,=b \"\"x\"\"\"")]
    [InlineData("\"=a,b\"", "\"'=a,b\"")]
    public async Task Row_WithACellThatASpreadsheetWouldRun_IsGuarded(string cell, string expected)
    {
        await using var desk = await ImportDesk.OpenAsync();

        var result = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-01-02,clinic,12,{cell}\n");

        Assert.EndsWith($",1,2026-01-02,clinic,12,{expected}\n", await desk.RejectedFileAsync(result.Batch), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reason_WithTheValueThatWasRejected_IsGuarded()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var result = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-01-02,clinic,=cmd(),\n");

        Assert.Contains("\"2\",\"nps\",\"'=cmd()\",", await desk.RejectedFileAsync(result.Batch), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenRow_IsGuardedWhereverACellMayBegin()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var result = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n=1,2026-01-02,clinic,9,\"=cmd\n");

        Assert.EndsWith(",'=1,2026-01-02,clinic,9,\"'=cmd\n", await desk.RejectedFileAsync(result.Batch), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'-1")]
    [InlineData("- ei")]
    [InlineData("\"=a,\"\"b\"\"\"")]
    public async Task Mended_AndImportedAgain_SaysWhatTheFirstFileSaid(string comment)
    {
        await using var desk = await ImportDesk.OpenAsync();
        var first = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n=7,2026-01-02,clinic,12,{comment}\n");
        var rejected = await desk.RejectedFileAsync(first.Batch);

        var again = await desk.ImportAsync(ImportKind.Responses, rejected.Replace(",clinic,12,", ",clinic,13,", StringComparison.Ordinal), name: "again.csv");
        var mended = await desk.ImportAsync(
            ImportKind.Responses, (await desk.RejectedFileAsync(again.Batch)).Replace(",clinic,13,", ",clinic,10,", StringComparison.Ordinal), name: "mended.csv");
        var straight = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n=7,2026-01-02,clinic,10,{comment}\n", name: "straight.csv");

        Assert.Equal((1, 1), (again.Rejected, mended.Accepted));
        Assert.Equal((0, 1), (straight.Accepted, straight.Duplicates));
    }
}
