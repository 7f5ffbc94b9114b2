using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;

namespace Dashboard.Doors.Imports;

/// <summary>
/// Puts away the files of the watched folder whose delivery is over: in <c>done</c> or <c>failed</c>, with receipt and rejected rows beside them. A
/// file that somebody still writes to is put back instead, to be taken again: before it is put away, and for <see cref="Watched"/> after that.
/// </summary>
public sealed class FolderFiles(BatchQuery batches, TimeProvider clock) : IDisposable
{
    /// <summary>How long a file that was put away is looked after.</summary>
    public static readonly TimeSpan Watched = TimeSpan.FromHours(1);

    private const string Receipt = ".receipt.json";
    private const string Rejected = ".rejected.csv";

    /// <summary>The queue puts away what it has done, and each look what was left.</summary>
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<PutAway> lately = [];

    /// <summary>What was put away lately, as it was then.</summary>
    internal IReadOnlyList<PutAway> Lately
    {
        get
        {
            lock (lately)
            {
                lately.RemoveAll(file => clock.GetUtcNow() - file.At > Watched);
                return [.. lately];
            }
        }
    }

    /// <summary>Puts a file away, with its receipt.</summary>
    internal async Task PutAwayAsync(Delivery delivery, TakenFile taken)
    {
        await gate.WaitAsync();
        try
        {
            if (FileStamp.Of(new FileInfo(taken.Path)) is { } stamp)
            {
                var was = taken.Remembered() ?? stamp;
                if (stamp == was || delivery.State == DeliveryState.Cancelled)
                {
                    await KeepAsync(new PutAway(delivery, taken.Home, TargetOf(delivery, taken), was, clock.GetUtcNow()), taken);
                }
                else
                {
                    await PutBackAsync(delivery, taken.Home, taken.Path);
                }
            }

            if (Directory.Exists(taken.Claim))
            {
                Directory.Delete(taken.Claim, recursive: true);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Puts a file back that was written to after it was put away; <c>false</c> when it was not.</summary>
    internal async Task<bool> PutBackAsync(PutAway file)
    {
        var now = FileStamp.Of(new FileInfo(file.Path));
        var isLate = now is not null && now != file.Stamp;
        if (isLate)
        {
            await PutBackAsync(file.Delivery, file.Home, file.Path);
        }

        if (isLate || now is null)
        {
            lock (lately)
            {
                lately.Remove(file);
            }
        }

        return isLate;
    }

    public void Dispose() => gate.Dispose();

    private async Task KeepAsync(PutAway file, TakenFile taken)
    {
        var receipt = ImportReceipt.Of(file.Delivery);
        if (ImportReceipt.MaskedIn(file.Delivery) is { } counted)
        {
            receipt = receipt with { Masked = (await batches.FindAsync(counted, CancellationToken.None))?.Masked };
        }

        if (ImportReceipt.RejectedIn(file.Delivery) is { } batch)
        {
            var rejected = Path.ChangeExtension(file.Path, Rejected);
            await WriteAsync(rejected, output => batches.WriteRejectedFileAsync(Scope.WholeTree, batch, output, Language.En, CancellationToken.None));
            receipt = receipt with { RejectedFile = Path.GetFileName(rejected) };
        }

        await WriteAsync(file.Path + Receipt, receipt);

        // Last: as long as the file is where it was taken to, the rest is written again.
        File.Move(taken.Path, file.Path, overwrite: true);
        if (file.Delivery.State != DeliveryState.Cancelled)
        {
            lock (lately)
            {
                lately.Add(file);
            }
        }
    }

    /// <summary>Its receipt makes room for that of the whole file.</summary>
    private static async Task PutBackAsync(Delivery delivery, string home, string path)
    {
        await WriteAsync(Path.Combine(FolderOf(delivery, home), OwnName(delivery)) + Receipt, ImportReceipt.Of(delivery) with
        {
            TakenAgain = "The file was still being written when it was read. It was put back, and is taken again as a delivery of its own.",
        });
        File.Delete(path + Receipt);
        File.Delete(Path.ChangeExtension(path, Rejected));
        var back = Path.Combine(home, delivery.FileName);
        File.Move(path, File.Exists(back) ? Path.Combine(home, OwnName(delivery)) : back);
    }

    private static string TargetOf(Delivery delivery, TakenFile taken)
    {
        var folder = FolderOf(delivery, taken.Home);
        var target = Path.Combine(folder, delivery.FileName);

        // An earlier file of the same name stays.
        return File.Exists(target) ? Path.Combine(folder, OwnName(delivery)) : target;
    }

    private static string FolderOf(Delivery delivery, string home)
    {
        var folder = Path.Combine(home, delivery.State == DeliveryState.Done ? WatchedFolder.Done : WatchedFolder.Failed);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>A name that no other delivery has.</summary>
    private static string OwnName(Delivery delivery) =>
        Path.ChangeExtension(delivery.FileName, $"{delivery.Id[..8]}{Path.GetExtension(delivery.FileName)}");

    private static Task WriteAsync(string path, ImportReceipt receipt) => WriteAsync(path, async output =>
    {
        await using var text = new StreamWriter(output);
        DoorJson.Write(text, receipt);
    });

    private static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        await using var output = File.Create(path);
        await write(output);
    }
}

/// <summary>A file of the watched folder that was put away.</summary>
/// <param name="Delivery">What it was.</param>
/// <param name="Home">The folder that it was put into.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Stamp">How it was when it was taken.</param>
/// <param name="At">When it was put away.</param>
internal sealed record PutAway(Delivery Delivery, string Home, string Path, FileStamp Stamp, DateTimeOffset At);
