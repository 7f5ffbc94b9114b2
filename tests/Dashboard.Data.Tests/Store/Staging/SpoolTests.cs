using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Tests.Store.Staging;

public sealed class SpoolTests
{
    [Fact]
    public void Rows_OfEverySize_ComeBackAsTheyWereWritten()
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-spool-").FullName;
        using (var place = new TemporaryFile(folder))
        {
            string?[] texts = [null, "", "ä", new string('x', 300_000), "viimeinen"];
            using (var writer = new SpoolWriter(place.FilePath))
            {
                for (var i = 0; i < 20_000; i++)
                {
                    writer.Number(i).Optional(i % 2 == 0 ? null : i).Bytes([1, 2, 3]);
                    writer.Text(i < 50 ? texts[i % texts.Length] : texts[i % 3]);
                    writer.EndRow();
                }

                writer.Complete();

                Assert.Equal(20_000, writer.Rows);
            }

            using var reader = new SpoolReader(place.FilePath);
            for (var i = 0; i < 20_000; i++)
            {
                Assert.True(reader.Next());
                Assert.Equal(i, reader.Number());
                Assert.Equal(i % 2 == 0 ? null : (long?)i, reader.Optional());
                Assert.Equal([1, 2, 3], reader.Bytes().ToArray());
                Assert.Equal(i < 50 ? texts[i % texts.Length] : texts[i % 3], reader.Text());
            }

            Assert.False(reader.Next());
        }

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }
}
