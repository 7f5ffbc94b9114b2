using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;
using Dashboard.Doors.Imports;
using Dashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Doors.Imports;

/// <summary>The queue of imports as the program builds it, over a test's store and folder.</summary>
internal static class TestJobs
{
    public static Actor Uploader { get; } = new("reader", "192.0.2.7");

    public static ImportJobs Of(TestStore store, UploadFolder uploads, FolderFiles? shelf = null) => new(
        new ImportRun(store.Get<Importer>(), store.Get<AuditLog>(), NullLogger<ImportRun>.Instance),
        store.Get<DeliveryBook>(),
        new DeliveryFiles(shelf ?? Shelf(store)),
        uploads,
        store.Clock,
        NullLogger<ImportJobs>.Instance);

    /// <summary>Where files of the watched folder are put away.</summary>
    public static FolderFiles Shelf(TestStore store) => new(store.Get<BatchQuery>(), store.Clock);

    /// <summary>Takes a file as the page does.</summary>
    public static Task<ImportJob> TakeAsync(this ImportJobs jobs, ImportRequest request) =>
        jobs.TakeAsync(new ImportOrder(request, DeliveryRoad.Page, Uploader));

    /// <summary>A job that no queue knows.</summary>
    public static ImportJob Job(TimeProvider clock) => new(
        new Delivery("job", DeliveryRoad.Page, Uploader, ImportKind.Responses, "survey", "answers.csv", default, 0, FileHash: null) { FilePath = "nowhere" }, clock);
}
