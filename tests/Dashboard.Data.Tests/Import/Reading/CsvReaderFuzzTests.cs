using System.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Reading;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Import.Reading;

/// <summary>Whatever the bytes are, header and rows together are the file again: nothing is skipped, nothing read twice.</summary>
public sealed class CsvReaderFuzzTests
{
    private static readonly string[] RealFiles =
    [
        "ae-attendances/ae_attendances.csv",
        "fft-england-hierarchy/icb_trust_site_ward.csv",
        "fft-experiences-demo/responses_no_text.csv",
        "hcahps-maven-2015-2023/data_dictionary.csv",
        "hcahps-maven-2015-2023/responses.csv",
        "hcahps-maven-2015-2023/state_results.csv",
    ];

    [Theory]
    [InlineData(1, 256)]
    [InlineData(2, 128)]
    [InlineData(3, 48)]
    public void Rows_OfRandomBytes_TogetherAreTheFile(int seed, int alphabet)
    {
        // A small alphabet that begins at the separators makes quotes and line ends frequent.
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++)
        {
            var bytes = new byte[random.Next(2_000)];
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] = random.Next(4) == 0 ? (byte)"\"\",\n\r;\t "[random.Next(8)] : (byte)random.Next(alphabet);
            }

            AssertWhole(bytes);
        }
    }

    [Fact]
    public void Rows_OfAFileCutAnywhere_TogetherAreWhatIsLeft()
    {
        var file = Encoding.UTF8.GetBytes("\uFEFFid;teksti;ä\r\n1;\"yksi\r\nkaksi \"\"kolme\"\"\";ö\r\n\r\n2;;\"\"\r\n3;😀;x\n");
        for (var length = 0; length <= file.Length; length++)
        {
            AssertWhole(file[..length]);
        }
    }

    [SharedDataFact]
    public void Rows_OfMutatedRealFiles_TogetherAreTheFile()
    {
        var random = new Random(4);
        foreach (var name in RealFiles)
        {
            var real = File.ReadAllBytes(SharedData.PathTo(name));
            AssertWhole(real);
            for (var i = 0; i < 100; i++)
            {
                var (slice, header) = Mutation.Slice(random, real, lines: 100);
                AssertWhole(Mutation.Of(random, slice, i % 10 == 0 ? 0 : header));
            }
        }
    }

    private static void AssertWhole(byte[] file)
    {
        var read = new StringBuilder();
        try
        {
            using var reader = new CsvReader(new MemoryStream(file));
            read.Append(reader.HeaderText);
            for (long before = 0; reader.Read(); before = reader.Line)
            {
                Assert.True(reader.Line > before, $"Line {reader.Line} follows line {before}.");
                read.Append(reader.Raw());
            }

            Assert.Equal(file.Length, reader.BytesRead);
        }
        catch (ImportFileException refused)
        {
            Assert.NotEmpty(refused.Message);
            return;
        }

        var mark = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        Assert.Equal(WithoutSpace(Encoding.UTF8.GetString(file, mark, file.Length - mark)), WithoutSpace(read.ToString()));
    }

    /// <summary>Line ends and blank lines are not part of any row.</summary>
    private static string WithoutSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
