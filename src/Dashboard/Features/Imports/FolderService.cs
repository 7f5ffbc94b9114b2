using System.Data.Common;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;

namespace Dashboard.Features.Imports;

/// <summary>Looks into the watched folder again and again, and hands what it finds to the queue.</summary>
public sealed partial class FolderService(
    WatchedFolder folder, ImportJobs jobs, DeliveryBook book, DeliveryFiles files, ImportOptions options, AuditLog audit, TimeProvider clock,
    ILogger<FolderService> log) : BackgroundService
{
    /// <summary>Who brings what lies in the folder.</summary>
    private static readonly Actor Sender = new("dashboard", "folder");

    /// <summary>Takes up what was taken before and not put away: by a server that died between two steps.</summary>
    public async Task ResumeAsync()
    {
        foreach (var file in folder.Taken())
        {
            var delivery = await book.FindAsync(file.Id, CancellationToken.None);
            if (delivery is null)
            {
                await BringAsync(file);
            }
            else if (delivery.IsOver)
            {
                await files.SettleAsync(delivery);
            }
        }
    }

    /// <summary>Takes what is whole.</summary>
    public async Task LookAsync()
    {
        foreach (var file in folder.Take())
        {
            await BringAsync(file);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var resumed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await (resumed ? Task.CompletedTask : ResumeAsync());
                resumed = true;
                await LookAsync();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException)
            {
                // What was taken and not handed on is taken up again.
                resumed = false;
                NotLooked(fault);
            }

            await Task.Delay(TimeSpan.FromSeconds(options.FolderSeconds), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task BringAsync(TakenFile file)
    {
        var (source, kind) = (folder.SourceOf(file), WatchedFolder.KindOf(file.Name));
        if (source is null || kind is not { } known)
        {
            await RefuseAsync(file, source, source is null ? new FileFault(FileFaultKind.NoSourceFolder) : new FileFault(FileFaultKind.FileName, Kinds));
            return;
        }

        string? mapping;
        try
        {
            mapping = WatchedFolder.MappingOf(file, known);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await RefuseAsync(file, source, new FileFault(FileFaultKind.MappingNotOpened, fault.Message));
            return;
        }

        await jobs.TakeAsync(new ImportOrder(new ImportRequest(known, file.Path, file.Name, source, mapping), DeliveryRoad.Folder, Sender) { Id = file.Id });
    }

    private static string Kinds => string.Join(", ", ImportKinds.All.Select(kind => kind.ToString().ToLowerInvariant()));

    private async Task RefuseAsync(TakenFile file, string? source, FileFault fault)
    {
        var now = clock.GetUtcNow();
        var delivery = new Delivery(
            file.Id, DeliveryRoad.Folder, Sender, WatchedFolder.KindOf(file.Name), source ?? "", file.Name, now, new FileInfo(file.Path).Length, FileHash: null)
        {
            FilePath = file.Path, State = DeliveryState.Failed, EndedAt = now, Fault = fault,
        };
        audit.Write(Sender, "import", file.Name, AuditOutcome.Failed, new { Error = fault.Kind.ToString(), Source = source });
        await book.ReceiveAsync(delivery, CancellationToken.None);
        await files.SettleAsync(delivery);
    }

    [LoggerMessage(LogLevel.Error, "The watched folder could not be looked into; it is tried again")]
    private partial void NotLooked(Exception fault);
}
