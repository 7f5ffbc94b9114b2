using System.Text;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Import;

/// <summary>A real store and a folder of files to import into it.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-import-").FullName;

    private ImportDesk(TestStore store) => Store = store;

    /// <summary>The store.</summary>
    public TestStore Store { get; }

    /// <summary>A desk with an empty store, or with the sample county.</summary>
    public static async Task<ImportDesk> OpenAsync(bool withCounty = true, int minimumRespondents = 5)
    {
        var today = new DateOnly(2026, 11, 20);
        return new ImportDesk(withCounty ? await TestStore.WithCountyAsync(today, minimumRespondents) : await TestStore.CreateAsync(today, minimumRespondents));
    }

    /// <summary>The path of an example that lies beside these tests.</summary>
    public static string Example(string name) => Path.Combine(AppContext.BaseDirectory, "Import", "Examples", name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Imports a file given as text.</summary>
    public Task<ImportResult> ImportAsync(ImportKind kind, string text, string? mapping = null, string name = "file.csv") =>
        ImportFileAsync(kind, Write(name, Encoding.UTF8.GetBytes(text)), mapping is null ? null : Write("mapping.json", Encoding.UTF8.GetBytes(mapping)));

    /// <summary>Imports a file.</summary>
    public Task<ImportResult> ImportFileAsync(
        ImportKind kind, string path, string? mapping = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        Store.Get<Importer>().ImportAsync(new ImportRequest(kind, path, Path.GetFileName(path), "test", mapping), progress, cancellation);

    /// <summary>Imports the metrics of an example, all of which must be taken.</summary>
    public async Task AddMetricsAsync(string example)
    {
        var result = await ImportFileAsync(ImportKind.Metrics, Example(example));
        Assert.Equal(result.Rows, result.Accepted);
    }

    /// <summary>The rejected rows of a batch.</summary>
    public Task<IReadOnlyList<RejectedRow>> RejectedAsync(long? batch, int take = 1000) =>
        Store.Get<BatchQuery>().RejectedAsync(Scope.WholeTree, batch!.Value, 0, take, CancellationToken.None);

    /// <summary>The file of a batch's rejected rows.</summary>
    public async Task<string> RejectedFileAsync(long? batch)
    {
        using var output = new MemoryStream();
        await Store.Get<BatchQuery>().WriteRejectedFileAsync(Scope.WholeTree, batch!.Value, output, Language.En, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>How many batches there are.</summary>
    public async Task<int> BatchesAsync() => (await Store.Get<BatchQuery>().LatestAsync(1000, CancellationToken.None)).Count;

    /// <summary>A series over the whole tree.</summary>
    public async Task<Series> SeriesAsync(SeriesQuestion question) => (await Store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None)).Asked;

    /// <summary>The sum of a series.</summary>
    public async Task<double> SumAsync(string metric, string? unit = null, Segment? segment = null) =>
        (await SeriesAsync(new SeriesQuestion(metric, Unit: unit, Segment: segment))).Points.Sum(point => point.Figure.Value ?? 0);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
