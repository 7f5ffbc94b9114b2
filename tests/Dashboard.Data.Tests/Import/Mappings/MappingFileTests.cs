using System.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Mappings;

namespace Dashboard.Data.Tests.Import.Mappings;

public sealed class MappingFileTests
{
    [Fact]
    public void Parse_EveryProperty_IsRead()
    {
        var mapping = Parse("""
            {
              // where the file comes from
              "skipRows": 2,
              "columns": {
                "id": "response_id",
                "unit": { "columns": ["a", "b"], "separator": "." },
                "period_end": { "from": "period_start", "add": "month" },
                "age_band": { "column": "age", "values": { "": "unknown", "0 - 11": "0-11" }, "otherwise": "keep" },
                "metric": { "column": "m", "slug": true },
                "answered_at": { "column": "d", "format": "d.M.yyyy" },
                "channel": { "value": "sms" },
              },
              "wideToLong": { "columns": { "Top": "top" }, "name": "box", "value": "percent", "skipEmpty": true },
              "createUnits": { "root": { "code": "r", "name": "R", "level": "all" }, "levels": [ { "level": "site", "name": "s", "code": { "column": "c" } } ] },
              "segmentsAddUp": true
            }
            """);
        Assert.Equal((2, true), (mapping.SkipRows, mapping.SegmentsAddUp));
        Assert.Equal(["a", "b"], mapping.Columns["UNIT"].Columns);
        Assert.Equal(".", mapping.Columns["unit"].Separator);
        Assert.Equal(("period_start", Grain.Month), (mapping.Columns["period_end"].From, mapping.Columns["period_end"].Add));
        Assert.Equal("0-11", mapping.Columns["age_band"].Values!["0 - 11"]);
        Assert.True(mapping.Columns["age_band"].KeepOthers);
        Assert.True(mapping.Columns["metric"].Slug);
        Assert.Equal("d.M.yyyy", mapping.Columns["answered_at"].Format);
        Assert.Equal("sms", mapping.Columns["channel"].Value);
        Assert.Equal(("box", "percent", true), (mapping.WideToLong!.Name, mapping.WideToLong.Value, mapping.WideToLong.SkipEmpty));
        Assert.Equal(new RootUnit("r", "R", "all"), mapping.CreateUnits!.Root);
        Assert.Equal("c", Assert.Single(mapping.CreateUnits.Levels).Code!.Columns.Single());
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "$: expected an object")]
    [InlineData("{}", "$: expected the property columns")]
    [InlineData("""{ "column": {} }""", "$.column: expected no such property (did you mean 'columns'?)")]
    [InlineData("""{ "columns": {}, "columns": {} }""", "$.columns: expected each property once")]
    [InlineData("""{ "columns": { "id": "a", "ID": "b" } }""", "$.columns.ID: expected each name once")]
    [InlineData("""{ "columns": { "id": 5 } }""", "$.columns.id: expected an object")]
    [InlineData("""{ "columns": { "id": "" } }""", "$.columns.id: expected a text that is not empty")]
    [InlineData("""{ "columns": { "id": {} } }""", "$.columns.id: expected exactly one of")]
    [InlineData("""{ "columns": { "id": { "column": "a", "value": "b" } } }""", "$.columns.id: expected exactly one of")]
    [InlineData("""{ "columns": { "id": { "column": "a", "vales": {} } } }""", "$.columns.id.vales: expected no such property (did you mean 'values'?)")]
    [InlineData("""{ "columns": { "id": { "from": "a" } } }""", "from and add together")]
    [InlineData("""{ "columns": { "id": { "from": "a", "add": "decade" } } }""", "$.columns.id.add: expected day, week")]
    [InlineData("""{ "columns": { "id": { "column": "a", "otherwise": "keep" } } }""", "otherwise only with values")]
    [InlineData("""{ "columns": { "id": { "column": "a", "values": {}, "otherwise": "skip" } } }""", "$.columns.id.otherwise: expected keep or error")]
    [InlineData("""{ "columns": { "id": { "column": "a", "slug": 1 } } }""", "$.columns.id.slug: expected true or false")]
    [InlineData("""{ "skipRows": -1, "columns": {} }""", "$.skipRows: expected a whole number")]
    [InlineData("""{ "columns": {}, "createUnits": { "root": { "code": "r" }, "levels": [] } }""", "$.createUnits.levels: expected at least one level")]
    [InlineData("""{ "columns": {}, "createUnits": { "root": { "code": "r" }, "levels": [ { "level": "x" } ] } }""", "$.createUnits.levels[0]: expected the property name")]
    public void Parse_Fault_NamesThePlaceAndWhatWasExpected(string json, string expected)
    {
        var error = Assert.Throws<ImportFileException>(() => Parse(json));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingFile_SaysSo()
    {
        Assert.Contains("The mapping cannot be opened", Assert.Throws<ImportFileException>(() => MappingFile.Read("none.json")).Message, StringComparison.Ordinal);
    }

    private static ImportMapping Parse(string json) => MappingFile.Parse(Encoding.UTF8.GetBytes(json));
}
