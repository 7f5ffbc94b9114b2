using System.Data.Common;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Operations;
using Dashboard.Doors.Sources;

namespace Dashboard.Doors.Imports;

/// <summary>Looks into the watched folder again and again, and hands what it finds to the queue.</summary>
public sealed partial class FolderService(
    WatchedFolder folder, FolderFiles shelf, FolderFaults faults, ImportJobs jobs, DeliveryBook book, DeliveryFiles files, ImportOptions options,
    AuditLog audit, TimeProvider clock, ILogger<FolderService> log) : BackgroundService
{
    /// <summary>Who brings what lies in the folder.</summary>
    private static readonly Actor Sender = new("dashboard", "folder");

    /// <summary>
    /// Takes what is whole, after what was taken before and not put away, and what was written to after it was. What cannot be worked with is told
    /// once, and tried again at the next look.
    /// </summary>
    public async Task LookAsync()
    {
        var found = new List<FolderFault>();
        await ResumeAsync(found);
        await PutBackAsync(found);
        foreach (var file in folder.Take(found))
        {
            await TryAsync(file.Home, file.Name, found, () => BringAsync(file));
        }

        foreach (var fault in faults.Replace(found))
        {
            NotWorking(fault.Source, fault.Kind, fault.File, fault.Reason);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var told = "";
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync();
                told = "";
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException)
            {
                // What was taken and not handed on is taken up again. The same fault again is no news.
                if (told != fault.Message)
                {
                    NotLooked(fault);
                }

                told = fault.Message;
            }

            await Task.Delay(TimeSpan.FromSeconds(options.FolderSeconds), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes up what a server that died between two steps had taken, or what could not be put away.</summary>
    private async Task ResumeAsync(List<FolderFault> found)
    {
        var waiting = jobs.Waiting.Select(job => job.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var file in folder.Taken(found).Where(file => !waiting.Contains(file.Id)))
        {
            await TryAsync(file.Home, file.Name, found, async () =>
            {
                var delivery = await book.FindAsync(file.Id, CancellationToken.None);
                await (delivery is null ? BringAsync(file) : delivery.IsOver ? files.SettleAsync(delivery) : Task.CompletedTask);
            });
        }
    }

    private async Task PutBackAsync(List<FolderFault> found)
    {
        foreach (var file in shelf.Lately)
        {
            await TryAsync(file.Home, file.Delivery.FileName, found, async () =>
            {
                if (await shelf.PutBackAsync(file))
                {
                    PutBack(file.Delivery.FileName, file.Delivery.Source);
                }
            });
        }
    }

    private async Task TryAsync(string home, string file, List<FolderFault> found, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(new(folder.SourceOf(home) ?? "", FolderFaultKind.NotPutAway, file, fault.Message));
        }
    }

    private async Task BringAsync(TakenFile file)
    {
        var (source, kind) = (folder.SourceOf(file.Home), WatchedFolder.KindOf(file.Name));
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
        DashboardMeter.ImportRefused(delivery.Kind);
        await files.SettleAsync(delivery);
    }

    [LoggerMessage(LogLevel.Error, "The watched folder could not be looked into; it is tried again")]
    private partial void NotLooked(Exception fault);

    [LoggerMessage(LogLevel.Error, "The folder of the source '{Source}' does not work: {Kind} {File}: {Reason} It is tried again, and told again when it changes")]
    private partial void NotWorking(string source, FolderFaultKind kind, string file, string reason);

    [LoggerMessage(LogLevel.Warning, "{File} of the source '{Source}' was written to after it was read: it was put back and is taken again")]
    private partial void PutBack(string file, string source);
}
