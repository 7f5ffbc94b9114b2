using Dashboard.Core.Imports;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import.Mappings;

public sealed class SeparatorTests
{
    [Theory]
    [InlineData("id|answered_at|unit\n1|2026-01-01|ward\n", "|")]
    [InlineData("code^name_fi\na^b\n", "^")]
    public void File_WithAnotherSeparator_IsSaidInsteadOfEveryMissingColumn(string csv, string separator)
    {
        var fault = Assert.Throws<ImportFileException>(() => ParsedFile.Parse(ImportKind.Responses, csv)).Fault;

        Assert.Equal((FileFaultKind.Separator, separator), (fault.Kind, fault.Arguments[0]));
    }

    [Fact]
    public void File_WithAMapping_IsSaidTheSame() => Assert.Equal(
        FileFaultKind.Separator,
        Assert.Throws<ImportFileException>(() => ParsedFile.Parse(ImportKind.Stocks, "a|b\n1|2\n", """{ "columns": { "date": "a", "unit": "b", "metric": { "value": "pool" }, "value": "a" } }""")).Fault.Kind);
}
