using Dashboard.Data.Import;
using Dashboard.Data.Import.Parsing;

namespace Dashboard.Data.Tests.Import;

public sealed class SampleFileTests
{
    [Fact]
    public async Task Samples_InTheirOrderIntoAnEmptyStore_AreTakenAsTheyAre()
    {
        await using var desk = await ImportDesk.OpenAsync(withCounty: false);

        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var result = await desk.ImportAsync(kind, SampleFile.Of(kind), name: $"{kind}.csv");

            Assert.True((result.Rows, result.Accepted) == (2, 2), $"{kind}: {string.Join("; ", (await desk.RejectedAsync(result.Batch)).Select(row => row.Error))}");
        }
    }

    [Fact]
    public void Samples_OfEveryKind_HaveAllColumns() => Assert.All(Enum.GetValues<ImportKind>(), kind =>
        Assert.Empty(KindColumns.Of(kind).Names.Except(SampleFile.Of(kind).Split("\r\n")[0].Split(';'))));
}
