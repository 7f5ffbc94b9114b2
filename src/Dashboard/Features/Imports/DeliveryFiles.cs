using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;
using Dashboard.Doors;

namespace Dashboard.Features.Imports;

/// <summary>
/// Puts away the files of a delivery that is over. An upload is deleted; a file of the watched folder goes to <c>done</c> or <c>failed</c>, with
/// its receipt and its rejected rows beside it. It may be done twice: whatever is left of the first time is finished.
/// </summary>
public sealed class DeliveryFiles(BatchQuery batches)
{
    public async Task SettleAsync(Delivery delivery)
    {
        if (delivery.Road == DeliveryRoad.Folder && TakenFile.At(delivery.FilePath!) is { } taken)
        {
            await PutAwayAsync(delivery, taken);
            return;
        }

        foreach (var file in new[] { delivery.FilePath, delivery.MappingPath }.OfType<string>().Where(file => Directory.Exists(Path.GetDirectoryName(file))))
        {
            File.Delete(file);
        }
    }

    private async Task PutAwayAsync(Delivery delivery, TakenFile taken)
    {
        if (File.Exists(taken.Path))
        {
            var target = TargetOf(delivery, taken);
            var receipt = ImportReceipt.Of(delivery);
            if (ImportReceipt.MaskedIn(delivery) is { } counted)
            {
                receipt = receipt with { Masked = (await batches.FindAsync(counted, CancellationToken.None))?.Masked };
            }

            if (ImportReceipt.RejectedIn(delivery) is { } batch)
            {
                var rejected = Path.ChangeExtension(target, ".rejected.csv");
                await WriteAsync(rejected, output => batches.WriteRejectedFileAsync(Scope.WholeTree, batch, output, Language.En, CancellationToken.None));
                receipt = receipt with { RejectedFile = Path.GetFileName(rejected) };
            }

            await WriteAsync(target + ".receipt.json", async output =>
            {
                await using var text = new StreamWriter(output);
                DoorJson.Write(text, receipt);
            });

            // Last: as long as the file is where it was taken to, the rest is written again.
            File.Move(taken.Path, target, overwrite: true);
        }

        if (Directory.Exists(taken.Claim))
        {
            Directory.Delete(taken.Claim, recursive: true);
        }
    }

    private static string TargetOf(Delivery delivery, TakenFile taken)
    {
        var folder = Path.Combine(taken.Home, delivery.State == DeliveryState.Done ? WatchedFolder.Done : WatchedFolder.Failed);
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, delivery.FileName);

        // An earlier file of the same name stays.
        return File.Exists(target) ? Path.ChangeExtension(target, $"{delivery.Id[..8]}{Path.GetExtension(target)}") : target;
    }

    private static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        await using var output = File.Create(path);
        await write(output);
    }
}
