using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import.Parsing;

public sealed class UnitRulesTests
{
    private const string Header = "code,name_fi,level,parent,valid_from,valid_to,merged_into";

    [Fact]
    public void Rows_ChildBeforeItsParent_AreTaken()
    {
        Assert.Equal([null, null, null], Errors("b,B,unit,a,,,", "a,A,unit,county,,,", "root,R,,,,,"));
    }

    [Fact]
    public void Rows_UnknownParent_TakesItsChildrenAlong()
    {
        Assert.Equal(["parent", "parent", null], Errors("c,C,unit,b,,,", "b,B,unit,nowhere,,,", "a,A,unit,county,,,"));
    }

    [Fact]
    public void Rows_Circle_IsRefusedAsAWholeAndTheRestIsTaken()
    {
        Assert.Equal(["parent", "parent", "parent", null], Errors("a,A,unit,b,,,", "b,B,unit,a,,,", "below,X,unit,a,,,", "x,X,unit,county,,,"));
    }

    [Fact]
    public void Rows_CircleThroughTheStore_IsRefused()
    {
        Assert.Equal(["parent", null], Errors("county,Alue,county,clinic,,,", "x,X,unit,clinic,,,"));
    }

    [Fact]
    public void Rows_CircleThatBeginsLater_IsRefusedWithItsDay()
    {
        var rows = ParsedFile.Parse(ImportKind.Units, $"{Header}\na,A,unit,clinic,,,\nclinic,K,unit,a,2027-01-01,,\nx,X,unit,county,,,\n");

        Assert.Equal([null, "parent", null], rows.Select(row => row.Error?.Column));
        Assert.Equal(3, rows[1].Error!.Line);
        Assert.Contains("2027-01-01", rows[1].Error!.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_CircleThroughAMerger_IsRefused()
    {
        Assert.Equal(["merged_into", null], Errors("clinic,K,unit,county,,2027-01-01,a", "a,A,unit,clinic,,,"));
    }

    [Theory]
    [InlineData("a,A,unit,county,2026-01-01,2026-01-01,", "valid_to")]
    [InlineData("a,A,unit,county,,,a", "merged_into")]
    [InlineData("a,A,unit,county,,,nowhere", "merged_into")]
    [InlineData(",A,unit,county,,,", "code")]
    [InlineData("a,,unit,county,,,", "name_fi")]
    public void Row_BadValue_NamesItsColumn(string line, string column) => Assert.Equal([column], Errors(line));

    private static IEnumerable<string?> Errors(params string[] lines)
    {
        var rows = ParsedFile.Parse(ImportKind.Units, $"{Header}\n{string.Join('\n', lines)}\n");
        Assert.All(rows.Zip(lines), pair => Assert.Equal(pair.Second, pair.First.Raw));
        return rows.Select(row => row.Error?.Column);
    }
}
