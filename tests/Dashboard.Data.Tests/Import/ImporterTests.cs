using System.IO.Compression;
using System.Text;
using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import;

public sealed class ImporterTests
{
    private const string Header = "id,answered_at,unit,nps,comment";
    private const string Bad = "2,2026-05-04,nowhere,9,";

    [Fact]
    public async Task Import_GoodAndBadRows_TakesTheGoodAndKeepsTheBad()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var result = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-05-04,clinic,9,\n{Bad}\n3,2026-05-04,ward,11,\n1,2026-05-04,clinic,9,\n4,2026-05-04,ward,\"x\" y,\n5,2026-05-04,ward,0,ok\n");
        Assert.Equal((6, 2, 1, 3), (result.Rows, result.Accepted, result.Duplicates, result.Rejected));
        Assert.Null(result.SameFileAs);
        var rejected = await desk.RejectedAsync(result.Batch);
        Assert.Equal([(3, "unit", "nowhere"), (4, "nps", "11"), (6, null, "4,2026-05-04,ward,\"x\" y,")], rejected.Select(row => (row.Error.Line, row.Error.Column, row.Error.Value)));
        Assert.Equal(Bad, rejected[0].Raw);
        Assert.Equal(2, await desk.SumAsync(WellKnown.Responses));
        Assert.Empty(await desk.Store.CheckAsync());
    }

    [Fact]
    public async Task Import_SameFileAgain_AddsNothingAndSaysSo()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var first = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-05-04,clinic,9,\n2,2026-05-04,ward,9,\n");
        var again = await desk.ImportAsync(ImportKind.Responses, $"{Header}\n1,2026-05-04,clinic,9,\n2,2026-05-04,ward,9,\n", name: "other-name.csv");
        Assert.Equal((null, 2, 0, 2, 0, first.Batch), (again.Batch, again.Rows, again.Accepted, again.Duplicates, again.Rejected, again.SameFileAs));
        Assert.Equal(2, await desk.SumAsync(WellKnown.Responses));
    }

    [Fact]
    public async Task Import_SameFileWithRejectedRows_AddsNothingWhileTheyStayWrong()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var text = $"{Header}\n1,2026-05-04,clinic,9,\n{Bad}\n";
        var first = await desk.ImportAsync(ImportKind.Responses, text);
        var batches = await desk.BatchesAsync();
        var again = await desk.ImportAsync(ImportKind.Responses, text);
        Assert.Equal((null, 2, 0, 1, 1, first.Batch), (again.Batch, again.Rows, again.Accepted, again.Duplicates, again.Rejected, again.SameFileAs));
        Assert.Equal(batches, await desk.BatchesAsync());
    }

    [Fact]
    public async Task Import_SameFileOnceTheUnitIsKnown_TakesTheRest()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var text = $"{Header}\n1,2026-05-04,clinic,9,\n{Bad}\n";
        var first = await desk.ImportAsync(ImportKind.Responses, text);
        await desk.ImportAsync(ImportKind.Units, "code,name_fi,parent\nnowhere,Uusi,county\n");
        var second = await desk.ImportAsync(ImportKind.Responses, text);
        Assert.Equal((2, 1, 1, 0, first.Batch), (second.Rows, second.Accepted, second.Duplicates, second.Rejected, second.SameFileAs));
        var third = await desk.ImportAsync(ImportKind.Responses, text);
        Assert.Equal((null, 2, second.Batch), (third.Batch, third.Duplicates, third.SameFileAs));
    }

    [Fact]
    public async Task RejectedFile_MendedAndImported_IsTaken()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var first = await desk.ImportAsync(
            ImportKind.Responses, "Report\n\nid;answered_at;unit;nps;comment\n1;2026-05-04;clinic;9;\n2;2026-05-04;nowhere;9;\"yksi;\nkaksi\"\n3;2026-05-04;ward;9;\"open\n",
            """{ "skipRows": 2, "columns": { "id": "id", "answered_at": "answered_at", "unit": "unit", "nps": "nps", "comment": "comment" } }""");
        Assert.Equal((3, 1, 2), (first.Rows, first.Accepted, first.Rejected));
        var file = await desk.RejectedFileAsync(first.Batch);
        Assert.Contains("rejected_line;rejected_column;rejected_value;rejected_expected;id;", file, StringComparison.Ordinal);
        var mended = file.Replace(";nowhere;9", ";ward;9", StringComparison.Ordinal).Replace(";9;\"open", ";9;open", StringComparison.Ordinal);
        var second = await desk.ImportAsync(ImportKind.Responses, mended);
        Assert.Equal((2, 2, 0, 0), (second.Rows, second.Accepted, second.Duplicates, second.Rejected));
        Assert.Equal(3, await desk.SumAsync(WellKnown.Responses));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,answered_at,unit,nps,comment\n")]
    [InlineData("id,answered_at,nps\n1,2026-05-04,9\n")]
    [InlineData("id,answered_at,unit,happiness\n1,2026-05-04,clinic,9\n")]
    public async Task Import_FileThatCannotBeRead_LeavesTheStoreAsItWas(string text)
    {
        await using var desk = await ImportDesk.OpenAsync();
        var batches = await desk.BatchesAsync();
        await Assert.ThrowsAsync<ImportFileException>(() => desk.ImportAsync(ImportKind.Responses, text));
        Assert.Equal(batches, await desk.BatchesAsync());
    }

    [Fact]
    public async Task Import_ZipNamedCsv_IsRefused()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry("file.csv").Open());
            writer.Write($"{Header}\n1,2026-05-04,clinic,9,\n");
        }

        var error = await Assert.ThrowsAsync<ImportFileException>(() => desk.ImportFileAsync(ImportKind.Responses, desk.Write("file.csv", zip.ToArray())));
        Assert.Contains("zip archive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_MissingFile_IsRefused()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await Assert.ThrowsAsync<ImportFileException>(() => desk.ImportFileAsync(ImportKind.Responses, "none.csv"));
    }

    [Fact]
    public async Task Import_Workbook_IsReadWhateverItsName()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var workbook = Workbook.Of("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>answered_at</t></is></c><c r="C1" t="inlineStr"><is><t>unit</t></is></c><c r="D1" t="inlineStr"><is><t>nps</t></is></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="B2" s="2"><v>46000.5</v></c><c r="C2" t="inlineStr"><is><t>ward</t></is></c><c r="D2"><v>9</v></c></row>
            <row r="3"><c r="A3"><v>2</v></c><c r="B3" s="1"><v>46000</v></c><c r="C3" t="inlineStr"><is><t>ward</t></is></c><c r="D3"><v>9.5</v></c></row>
            """);
        var result = await desk.ImportFileAsync(ImportKind.Responses, desk.Write("file.csv", workbook));
        Assert.Equal((2, 1, 1), (result.Rows, result.Accepted, result.Rejected));
        Assert.Equal((3, "nps", "9.5"), (await desk.RejectedAsync(result.Batch)).Select(row => (row.Error.Line, row.Error.Column, row.Error.Value)).Single());
    }

    [Fact]
    public async Task Import_CancelledBeforeItIsStored_LeavesTheStoreAsItWas()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var batches = await desk.BatchesAsync();
        var path = desk.Write("file.csv", Encoding.UTF8.GetBytes($"{Header}\n1,2026-05-04,ward,9,\n{Bad}\n"));
        using var stop = new CancellationTokenSource();
        var steps = new List<ImportProgress>();
        var progress = new OnProgress(step =>
        {
            steps.Add(step);
            if (step.Step == ImportStep.Storing)
            {
                stop.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.ImportFileAsync(ImportKind.Responses, path, progress: progress, cancellation: stop.Token));
        var length = new FileInfo(path).Length;
        Assert.Equal(new ImportProgress(ImportStep.Storing, length, length, 2, 1), steps[^1]);
        Assert.Equal(batches, await desk.BatchesAsync());
        Assert.Equal(1, (await desk.ImportFileAsync(ImportKind.Responses, path)).Accepted);
    }

    [Fact]
    public async Task Import_CancelledBefore_LeavesTheStoreAsItWas()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var path = desk.Write("file.csv", Encoding.UTF8.GetBytes($"{Header}\n1,2026-05-04,ward,9,\n"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.ImportFileAsync(ImportKind.Responses, path, cancellation: new CancellationToken(true)));
    }

    [Fact]
    public async Task Import_CreatedUnits_AreNotCountedAsRows()
    {
        await using var desk = await ImportDesk.OpenAsync(withCounty: false);
        const string Mapping = """{ "columns": {}, "createUnits": { "root": { "code": "r", "name": "All" }, "levels": [ { "level": "site", "name": "s" }, { "level": "team", "name": "t" } ] } }""";
        var result = await desk.ImportAsync(ImportKind.Units, "s,t\nNorth,\nNorth,A\nNorth,B\nNorth,A\nSouth,C\n,D\n", Mapping);
        Assert.Equal((6, 4, 1, 1), (result.Rows, result.Accepted, result.Duplicates, result.Rejected));
        var units = (await desk.Store.SnapshotAsync()).Units;
        Assert.Equal(6, units.Count);
        Assert.Equal(["r", "r.south", "r.south.c"], units.PathTo(units.Find("r.south.c")!).Select(unit => unit.Code));
    }

    [Fact]
    public async Task Import_SegmentsThatAddUp_CountForTheWholeAndFollowCorrections()
    {
        await using var desk = await ImportDesk.OpenAsync();
        const string Mapping = """
            { "segmentsAddUp": true, "columns": { "period_start": "d", "period_end": { "from": "period_start", "add": "month" }, "unit": "u",
              "metric": { "value": "visits" }, "segment_kind": { "value": "channel" }, "segment_value": "v", "count": "n" } }
            """;
        await desk.ImportAsync(ImportKind.Tallies, "d,u,v,n\n2026-01-01,ward,a,5\n2026-01-01,ward,b,7\n2026-01-01,clinic,a,100\n", Mapping);
        Assert.Equal((112, 105, 7), (await desk.SumAsync("visits"), await Of("a"), await Of("b")));
        var corrected = await desk.ImportAsync(ImportKind.Tallies, "d,u,v,n\n2026-01-01,ward,a,6\n2026-01-01,ward,b,7\n", Mapping);
        Assert.Equal((1, 1), (corrected.Accepted, corrected.Duplicates));
        Assert.Equal((113, 106, 7), (await desk.SumAsync("visits"), await Of("a"), await Of("b")));
        Assert.Empty(await desk.Store.CheckAsync());

        Task<double> Of(string value) => desk.SumAsync("visits", segment: new Segment(SegmentKind.Channel, value));
    }

    [Fact]
    public async Task Import_SegmentsThatDoNotAddUp_CountForTheirSegmentOnly()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(
            ImportKind.Tallies,
            "period_start,period_end,unit,metric,answer,count,segment_kind,segment_value\n2026-01-01,2026-02-01,ward,visits,,5,channel,a\n2026-01-01,2026-02-01,ward,visits,,12,,\n");
        Assert.Equal((12, 5), (await desk.SumAsync("visits"), await desk.SumAsync("visits", segment: new Segment(SegmentKind.Channel, "a"))));
    }

    [Fact]
    public async Task Import_MetricsThenTheirAnswers_AreTaken()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.ImportAsync(ImportKind.Metrics, "metric,version,valid_from,kind,name_fi\nlocal-joy,1,2026-01-01,scale,Ilo\n");
        var result = await desk.ImportAsync(ImportKind.Responses, "id,answered_at,unit,local-joy\n1,2026-05-04,ward,5\n2,2025-12-31,ward,5\n");
        Assert.Equal((1, 1), (result.Accepted, result.Rejected));
    }

    [Fact]
    public async Task Import_RowsWithWhatNoDatabaseKeeps_AreRejectedAndComeBack()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var good = string.Concat(Enumerable.Range(10, 1000).Select(id => $"{id},2026-05-04,ward\n"));
        var longDate = new string('x', 198) + "😀😀😀";

        var result = await desk.ImportAsync(ImportKind.Responses, $"id,answered_at,unit\n{good}2,2026-05-04,wa\0rd\n3,{longDate},ward\n");

        Assert.Equal((1002, 1000, 2), (result.Rows, result.Accepted, result.Rejected));
        var rejected = await desk.RejectedAsync(result.Batch);
        Assert.Equal("2,2026-05-04,wa\uFFFDrd", rejected[0].Raw);
        Assert.Equal(new string('x', 198) + "…", rejected[1].Error.Value);
    }

    private sealed class OnProgress(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
