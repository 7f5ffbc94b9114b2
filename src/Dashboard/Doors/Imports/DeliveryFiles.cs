using Dashboard.Data.Office.Deliveries;

namespace Dashboard.Doors.Imports;

/// <summary>
/// Puts away the files of a delivery that is over: an upload is deleted, a file of the watched folder is kept. It may be done twice: whatever is
/// left of the first time is finished.
/// </summary>
public sealed class DeliveryFiles(FolderFiles folder)
{
    public async Task SettleAsync(Delivery delivery)
    {
        if (delivery.Road == DeliveryRoad.Folder && TakenFile.At(delivery.FilePath!) is { } taken)
        {
            await folder.PutAwayAsync(delivery, taken);
            return;
        }

        foreach (var file in new[] { delivery.FilePath, delivery.MappingPath }.OfType<string>().Where(file => Directory.Exists(Path.GetDirectoryName(file))))
        {
            File.Delete(file);
        }
    }
}
