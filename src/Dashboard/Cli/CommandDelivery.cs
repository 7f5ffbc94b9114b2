using System.Data.Common;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary>Writes down what the verb <c>import</c> brought in, beside what came by other roads. Once it is over: nobody takes it up again.</summary>
internal sealed class CommandDelivery(CommandStore store, ImportRequest request, Terminal terminal)
{
    private readonly DateTimeOffset began = store.Get<TimeProvider>().GetUtcNow();

    /// <summary>Runs the import and writes down how it ended.</summary>
    public async Task<ImportResult> RunAsync(Func<Task<ImportResult>> import)
    {
        try
        {
            var result = await import();
            await WriteAsync(DeliveryState.Done, result, fault: null);
            return result;
        }
        catch (ImportFileException error)
        {
            await WriteAsync(DeliveryState.Failed, result: null, error.Fault);
            throw;
        }
    }

    private async Task WriteAsync(DeliveryState state, ImportResult? result, FileFault? fault)
    {
        try
        {
            var delivery = new Delivery(
                Guid.NewGuid().ToString("N"), DeliveryRoad.CommandLine, Actor.OfCommandLine, request.Kind, request.Source, request.FileName, began,
                new FileInfo(request.FilePath).Length, await FileHash.OfAsync(request, CancellationToken.None))
            {
                State = state, BeganAt = began, EndedAt = store.Get<TimeProvider>().GetUtcNow(), Result = result, Fault = fault,
            };
            await store.Get<DeliveryBook>().ReceiveAsync(delivery, CancellationToken.None);
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException)
        {
            // What the import has done stands.
            await terminal.Error.WriteLineAsync($"The delivery could not be written down: {error.Message}");
        }
    }
}
