using System.Text.Json;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Doors.Imports;
using Dashboard.Doors.Sources;
using Dashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Doors.Imports;

/// <summary>A watched folder with one source, and a server that looks into it when a test says so.</summary>
public abstract class WatchedFolderScene : IAsyncLifetime
{
    protected const string Units = "code,name_fi\na,Yksi\n,Nimetön\n";

    private FolderFiles shelf = null!;

    protected DirectoryInfo Uploads { get; } = Directory.CreateTempSubdirectory("uploads");

    protected DirectoryInfo Root { get; } = Directory.CreateTempSubdirectory("watched");

    protected string Survey => Path.Combine(Root.FullName, "survey");

    protected FolderFaults Faults { get; } = new();

    protected TestStore Store { get; private set; } = null!;

    protected ImportJobs Jobs { get; private set; } = null!;

    protected FolderService Service { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Store = await TestStore.CreateAsync();
        shelf = TestJobs.Shelf(Store);
        Jobs = TestJobs.Of(Store, new UploadFolder(Uploads.FullName), shelf);
        Service = Server(new WatchedFolder(Root.FullName, new UploadFolder(Uploads.FullName).Name));
        Directory.CreateDirectory(Survey);
    }

    public async Task DisposeAsync()
    {
        await Jobs.StopAsync(CancellationToken.None);
        Jobs.Dispose();
        Service.Dispose();
        shelf.Dispose();
        await Store.DisposeAsync();
        Uploads.Delete(recursive: true);
        Root.Delete(recursive: true);
    }

    protected FolderService Server(WatchedFolder folder) => new(
        folder, shelf, Faults, Jobs, Store.Get<DeliveryBook>(), new DeliveryFiles(shelf), new ImportOptions(1), Store.Get<AuditLog>(), Store.Clock,
        NullLogger<FolderService>.Instance);

    protected void Write(string name, string content) => File.WriteAllText(Path.Combine(Survey, name), content);

    protected async Task LookTwiceAsync()
    {
        await Service.LookAsync();
        await Service.LookAsync();
    }

    protected async Task EndAsync()
    {
        foreach (var job in Jobs.Waiting)
        {
            await job.EndAsync();
        }
    }

    protected Task<IReadOnlyList<Delivery>> LatestAsync() => Store.Get<DeliveryBook>().LatestAsync(10, CancellationToken.None);

    protected IReadOnlyList<string> Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Survey, folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    protected JsonElement Receipt(string folder, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Survey, folder, name + ".receipt.json")));
        return json.RootElement.Clone();
    }

    protected static int Number(JsonElement receipt, string name) => receipt.GetProperty(name).GetInt32();
}
