using System.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Import;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Import;

/// <summary>Files that went wrong in ways nobody thought of, the same ones in every run.</summary>
public sealed class FuzzTests
{
    private const string Header = "id,answered_at,unit,path,stage,nps,help,fft,comment";
    private const string GoodRow = "good,2025-05-04T10:00+03:00,clinic,hip,surgery,9,4,poor,Kiitos";

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "\n", "\r", "\r\n", ",", ";", "\t", "\uFEFF", "ä", "😀", "1", "-", "2025-02-30", "9999-12-31T23:59:59-14:00", "0001-01-01", "=1+1",
        "NaN", "1e400", "99999999999999999999", "clinic", "hip", "surgery", " ", "\u00A0",
    ];

    private static readonly (string Name, ImportKind Kind, string Mapping)[] RealFiles =
    [
        ("ae-attendances/ae_attendances.csv", ImportKind.Tallies, "ae.mapping.json"),
        ("fft-england-hierarchy/icb_trust_site_ward.csv", ImportKind.Units, "icb.mapping.json"),
        ("fft-experiences-demo/responses_no_text.csv", ImportKind.Responses, "fft.mapping.json"),
        ("hcahps-maven-2015-2023/responses.csv", ImportKind.Tallies, "hcahps-responses.mapping.json"),
        ("hcahps-maven-2015-2023/state_results.csv", ImportKind.Stocks, "hcahps-states.mapping.json"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rows_OfGarbage_NeverCrashAndNeverSwallowTheRowBelow(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            byte[] file = [.. Encoding.UTF8.GetBytes(Header + "\n"), .. Garbage(random), .. Encoding.UTF8.GetBytes($"\n{GoodRow}\n")];
            var rows = ParsedFile.Parse(ImportKind.Responses, file);
            Assert.All(rows, row => Assert.True(row.Error is not null || row.Row is ResponseRow));
            Assert.All(rows.Where(row => row.Error is not null), row => Assert.NotNull(row.Raw));
            Assert.Equal(rows.Select(row => row.Line).Order(), rows.Select(row => row.Line));
            Assert.Equal("good", Assert.IsType<ResponseRow>(rows[^1].Row).Id);
        }
    }

    [Fact]
    public void Files_MutatedAndCut_AreReadOrRefusedWithAWord()
    {
        var random = new Random(4);
        byte[] csv = Encoding.UTF8.GetBytes($"{Header}\n{GoodRow}\n{GoodRow.Replace("Kiitos", "\"yksi\nkaksi\"", StringComparison.Ordinal)}\n");
        var workbook = Workbook.Of("""<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="2"><v>45000.5</v></c></row>""", "<si><t>id</t></si>");
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            for (var i = 0; i < 100; i++)
            {
                ReadOrRefuse(kind, Mutation.Of(random, i % 2 == 0 ? csv : workbook));
            }
        }
    }

    [Fact]
    public void Units_OfRandomParents_NeverFormACircle()
    {
        var random = new Random(5);
        for (var i = 0; i < 100; i++)
        {
            var lines = Enumerable.Range(0, 12).Select(n => $"u{random.Next(10)},N,{(random.Next(4) == 0 ? "county" : $"u{random.Next(11)}")}");
            var taken = ParsedFile.Parse(ImportKind.Units, $"code,name_fi,parent\n{string.Join('\n', lines)}\n")
                .Where(row => row.Error is null).Select(row => (UnitRow)row.Row!).GroupBy(unit => unit.Code).Select(group => group.Last()).ToList();
            var ids = taken.Select((unit, n) => (unit.Code, Id: n + 10)).Append(("county", 1)).ToDictionary(pair => pair.Item1, pair => pair.Item2);
            _ = new UnitTree(taken.Select(unit => new Unit(ids[unit.Code], unit.Code, unit.Name, null, ids[unit.Parent!])).Append(new Unit(1, "county", new("Alue"), null, null)));
        }
    }

    [Fact]
    public async Task Import_OfGarbage_AccountsForEveryRow()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var random = new Random(6);
        for (var i = 0; i < 10; i++)
        {
            byte[] file = [.. Encoding.UTF8.GetBytes("id,answered_at,unit,path,stage,nps,help,together,comment\n"), .. Garbage(random), .. Encoding.UTF8.GetBytes($"\n{i},2026-05-04,ward,,,9,,,\n")];
            var result = await desk.ImportFileAsync(ImportKind.Responses, desk.Write("file.csv", file));
            Assert.Equal(result.Rows, result.Accepted + result.Duplicates + result.Rejected);
            Assert.Equal(result.Rejected, (await desk.RejectedAsync(result.Batch, take: 10_000)).Count);
            Assert.Equal(1, result.Accepted);
        }

        Assert.Empty(await desk.Store.CheckAsync());
    }

    [SharedDataFact]
    public async Task Import_OfMutatedRealFiles_AccountsForEveryRow()
    {
        await using var desk = await ImportDesk.OpenAsync(withCounty: false);
        await desk.AddMetricsAsync("fft.metrics.csv");
        await desk.AddMetricsAsync("hcahps.metrics.csv");
        await desk.AddMetricsAsync("ae.metrics.csv");
        var random = new Random(7);
        long rows = 0;
        foreach (var (name, kind, mapping) in RealFiles)
        {
            var real = await File.ReadAllBytesAsync(SharedData.PathTo(name));
            for (var i = 0; i < 8; i++)
            {
                var (slice, header) = Mutation.Slice(random, real, lines: 60);
                var file = desk.Write("real.csv", Mutation.Of(random, slice, header));
                rows += await AccountedForAsync(desk, kind, file, ImportDesk.Example(mapping));
            }
        }

        Assert.True(rows > 1_000, $"{rows} rows");
        Assert.Empty(await desk.Store.CheckAsync());
    }

    /// <summary>Imports a file and returns how many rows it had; 0 when it was refused with a word.</summary>
    private static async Task<long> AccountedForAsync(ImportDesk desk, ImportKind kind, string file, string mapping)
    {
        try
        {
            var result = await desk.ImportFileAsync(kind, file, mapping);
            Assert.Equal(result.Rows, result.Accepted + result.Duplicates + result.Rejected);
            if (result.Batch is not null)
            {
                Assert.Equal(result.Rejected, (await desk.RejectedAsync(result.Batch, take: 10_000)).Count);
            }

            return result.Rows;
        }
        catch (ImportFileException refused)
        {
            Assert.NotEmpty(refused.Message);
            return 0;
        }
    }

    private static void ReadOrRefuse(ImportKind kind, byte[] file)
    {
        try
        {
            _ = ParsedFile.Parse(kind, file);
        }
        catch (ImportFileException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static byte[] Garbage(Random random)
    {
        var text = new MemoryStream();
        for (var n = random.Next(60); n > 0; n--)
        {
            switch (random.Next(4))
            {
                case 0:
                    text.WriteByte((byte)random.Next(1, 256));
                    break;
                case 1:
                    text.Write(Encoding.UTF8.GetBytes(GoodRow.AsSpan(random.Next(GoodRow.Length)).ToString()));
                    break;
                default:
                    text.Write(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
            }
        }

        return text.ToArray();
    }
}
