using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import.Mappings;

public sealed class MappedFileTests
{
    private const string Units = """ "createUnits": { "root": { "code": "r", "name": "All" }, "levels": [ { "level": "site", "name": "s" }, { "level": "team", "name": "t" } ] } """;

    [Fact]
    public void Columns_AreRenamedJoinedTranslatedAndDated()
    {
        var row = ParsedFile.One<ResponseRow>(
            ImportKind.Responses,
            "Nr,Sub,When,Where,Age,Score,Ignored,Ignored\n7,b,4.5.2025 9:05,Ward 5,,Hyvä,x,y\n",
            """
            { "columns": {
              "id": { "columns": ["nr", "Sub"], "separator": "-" },
              "answered_at": { "column": "When", "format": "d.M.yyyy H:mm" },
              "unit": { "column": "Where", "values": { "ward 5": "ward" } },
              "age_band": { "column": "Age", "values": { "": "none" }, "otherwise": "keep" },
              "fft": { "column": "Score", "values": { "hyvä": "good" } },
              "channel": { "value": "paper" }
            } }
            """);
        Assert.Equal(("7-b", "Ward", "none", "paper"), (row.Id, row.Unit, row.AgeBand, row.Channel));
        Assert.Equal(LocalTime.At(new DateTime(2025, 5, 4, 9, 5, 0)), row.AnsweredAt);
        Assert.Equal(("fft", 0), (row.Answers.Single().Metric.Slug, row.Answers.Single().Cell));
    }

    [Fact]
    public void Values_NotNamed_AreRowErrorsUnderTheFilesOwnColumnName()
    {
        var error = ParsedFile.Error(
            ImportKind.Stocks, "Day,Where,N\n2026-01-01,Mars,5\n",
            """{ "columns": { "date": "Day", "unit": { "column": "Where", "values": { "Ward 5": "ward" } }, "metric": { "value": "pool" }, "value": "N" } }""");
        Assert.Equal(("Where", "Mars", 2), (error.Column, error.Value, error.Line));
        Assert.Contains("Ward 5", error.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_DateThatDoesNotExist_IsARowError()
    {
        var error = ParsedFile.Error(
            ImportKind.Stocks, "Day,N\n30.2.2026,5\n",
            """{ "columns": { "date": { "column": "Day", "format": "d.M.yyyy" }, "unit": { "value": "ward" }, "metric": { "value": "pool" }, "value": "N" } }""");
        Assert.Equal(("Day", "30.2.2026"), (error.Column, error.Value));
        Assert.Contains("written as d.M.yyyy", error.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WideToLong_MakesARowOfEachColumn()
    {
        var rows = ParsedFile.Parse(
            ImportKind.Tallies, "Report for May\n\nMonth,Ward,Great,Poor\n2026-05-01,ward,12,3\n2026-06-01,ward,,many\n",
            """
            { "skipRows": 2,
              "columns": {
                "period_start": "Month", "period_end": { "from": "period_start", "add": "month" }, "unit": "Ward",
                "metric": { "value": "fft" }, "answer": "box", "count": "n" },
              "wideToLong": { "columns": { "Great": "great", "Poor": "poor" }, "name": "box", "value": "n" } }
            """);
        Assert.Equal(
            [(0, 12), (1, 3)],
            rows.Take(2).Select(row => (((TallyRow)row.Row!).Cell, ((TallyRow)row.Row!).Count)));
        Assert.Equal(new Period(new(2026, 5, 1), new(2026, 6, 1)), ((TallyRow)rows[0].Row!).Period);
        Assert.Equal([("Great", ""), ("Poor", "many")], rows.Skip(2).Select(row => (row.Error!.Column!, row.Error!.Value!)));
        Assert.All(rows.Skip(2), row => Assert.Equal("2026-06-01,ward,,many", row.Raw));
    }

    [Fact]
    public void WideToLong_SkipEmpty_MakesNoRowOfAnEmptyCell()
    {
        var rows = ParsedFile.Parse(
            ImportKind.Stocks, "d,A,B\n2026-05-01,1, \n",
            """
            { "columns": { "date": "d", "unit": { "value": "ward" }, "metric": { "value": "pool" }, "value": "v" },
              "wideToLong": { "columns": { "A": "a", "B": "b" }, "name": "k", "value": "v", "skipEmpty": true } }
            """);
        Assert.Equal(1, ((StockRow)Assert.Single(rows).Row!).Value);
    }

    [Fact]
    public void SegmentsAddUp_MarksSegmentedRowsOnly()
    {
        var rows = ParsedFile.Parse(
            ImportKind.Tallies, "d,k,v,n\n2026-05-01,channel,sms,1\n2026-05-01,,,2\n",
            """
            { "segmentsAddUp": true, "columns": { "period_start": "d", "period_end": { "from": "period_start", "add": "day" }, "unit": { "value": "ward" },
              "metric": { "value": "visits" }, "segment_kind": "k", "segment_value": "v", "count": "n" } }
            """);
        Assert.Equal([true, false], rows.Select(row => ((TallyRow)row.Row!).InTotal));
    }

    [Fact]
    public void CreateUnits_MakesEachUnitOnceWithItsRow()
    {
        var rows = Responses("1,2026-01-01,North,A\n2,2026-01-01,North,B\n3,2026-01-01,North,A\n4,2026-01-01,South,\n5,2026-01-01,,\n");
        Assert.Equal(["r.north.a", "r.north.b", "r.north.a", "r.south", "r"], rows.Select(row => ((ResponseRow)row.Row!).Unit));
        Assert.Equal(
            ["r<", "r.north<r", "r.north.a<r.north", "r.north.b<r.north", "r.south<r"],
            rows.SelectMany(row => row.NewUnits ?? []).Select(unit => $"{unit.Code}<{unit.Parent}"));
    }

    [Fact]
    public void CreateUnits_RowThatIsRejected_MakesNoUnit()
    {
        var rows = Responses("1,2099-01-01,North,A\n2,2026-01-01,North,B\n");
        Assert.Null(rows[0].NewUnits);
        Assert.Equal(["r", "r.north", "r.north.b"], rows[1].NewUnits!.Select(unit => unit.Code));
    }

    [Fact]
    public void CreateUnits_NameMissingInTheMiddle_IsARowError()
    {
        var error = Responses("1,2026-01-01,,A\n").Single().Error!;
        Assert.Equal("s", error.Column);
        Assert.Contains("team", error.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CreateUnits_NamesThatDifferInCaseOnly_AreOneUnit()
    {
        var rows = Responses("1,2026-01-01,North,Koala Ward\n2,2026-01-01,NORTH,KOALA WARD\n");
        Assert.Equal(["r.north.koala-ward", "r.north.koala-ward"], rows.Select(row => ((ResponseRow)row.Row!).Unit));
        Assert.Empty(rows[1].NewUnits ?? []);
    }

    [Fact]
    public void CreateUnits_NamesThatASlugWouldConfuse_StayApart()
    {
        var codes = Responses("1,2026-01-01,A & B,x\n2,2026-01-01,A B,x\n3,2026-01-01,A-B,x\n4,2026-01-01,Saari,x\n5,2026-01-01,Sääri,x\n6,2026-01-01,A  B,x\n")
            .Select(row => ((ResponseRow)row.Row!).Unit).ToList();
        Assert.Equal(6, codes.Distinct().Count());
        Assert.Equal("r.a-b.x", codes[1]);
        Assert.StartsWith("r.saari-", codes[4], StringComparison.Ordinal);
    }

    [Fact]
    public void CreateUnits_Codes_DoNotDependOnTheOrderOfRows()
    {
        string[] lines = ["1,2026-01-01,A & B,x", "2,2026-01-01,A B,x", "3,2026-01-01,A/B,y"];
        Assert.Equal(Codes(lines), Codes(lines.Reverse()));

        static IEnumerable<string> Codes(IEnumerable<string> lines) =>
            Responses(string.Join('\n', lines)).Select(row => ((ResponseRow)row.Row!).Unit).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void CreateUnits_OneCodeForTwoUnits_IsARowError()
    {
        const string Mapping = """
            { "columns": {}, "createUnits": { "root": { "code": "r", "name": "All" }, "levels": [ { "level": "trust", "name": "t", "code": "tc" }, { "level": "site", "name": "s", "code": "sc" } ] } }
            """;
        var rows = ParsedFile.Parse(ImportKind.Units, "tc,t,sc,s\nT1,Trust,S1,Site\nT1,Trust,S1,Other site\nT2,Two,T2,Two\n", Mapping);
        Assert.Null(rows[0].Error);
        Assert.Contains("already that of site 'Site'", rows[1].Error!.Expected.ToString(), StringComparison.Ordinal);
        Assert.Contains("already that of trust 'Two'", rows[2].Error!.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CreateUnits_ForUnits_GivesOneRowForEachLineAndTheUnitsAboveOnce()
    {
        var rows = ParsedFile.Parse(ImportKind.Units, "s,t\nNorth,A\nNorth,B\nNorth,A\n", $$"""{ "columns": {}, {{Units}} }""");
        Assert.Equal(["r.north.a", "r.north.b", "r.north.a"], rows.Select(row => ((UnitRow)row.Row!).Code));
        Assert.Equal(["r", "r.north"], rows.SelectMany(row => row.NewUnits ?? []).Select(unit => unit.Code));
    }

    [Theory]
    [InlineData("""{ "columns": { "date": "day", "unit": "Unit", "metric": "M", "value": "V" } }""", "lacks columns that the mapping names: 'day' (did you mean 'days'?)")]
    [InlineData("""{ "columns": { "date": "days", "unit": "unit", "metric": "m", "value": "v", "valu": "v" } }""", "'valu' (did you mean 'value'?)")]
    [InlineData("""{ "columns": { "date": "days", "unit": "unit", "metric": "m" } }""", "Stocks need columns that the mapping lacks: 'value'")]
    [InlineData("""{ "columns": { "date": { "from": "low", "add": "day" }, "unit": "unit", "metric": "m", "value": "v" } }""", "$.columns.date.from")]
    [InlineData("""{ "segmentsAddUp": true, "columns": { "date": "days", "unit": "unit", "metric": "m", "value": "v" } }""", "$.segmentsAddUp")]
    [InlineData("""{ "columns": { "date": "days", "unit": "unit", "metric": "m", "value": "twice" } }""", "'twice' twice")]
    public void Mapping_ThatDoesNotFitTheFile_IsRefused(string mapping, string expected)
    {
        Assert.Contains(expected, ParsedFile.Refusal(ImportKind.Stocks, "days,unit,m,v,twice,twice\n", mapping), StringComparison.Ordinal);
    }

    [Fact]
    public void Mapping_UnitTwice_IsRefused()
    {
        var refusal = ParsedFile.Refusal(
            ImportKind.Responses, "i,d,s,t\n", $$"""{ "columns": { "id": "i", "answered_at": "d", "unit": "s" }, {{Units}} }""");
        Assert.Contains("$.columns.unit: createUnits fills this already", refusal, StringComparison.Ordinal);
    }

    private static List<Dashboard.Data.Import.Parsing.ParsedRow> Responses(string lines) => ParsedFile.Parse(
        ImportKind.Responses, $"i,d,s,t\n{lines}", $$"""{ "columns": { "id": "i", "answered_at": "d" }, {{Units}} }""");
}
