using System.Collections.Concurrent;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Encoded cells on their way from the thread that adds up to the one that writes, which may be busy with rows until long after. Adding never
/// waits: what there is no room for in memory goes to a temporary file.
/// </summary>
/// <param name="folder">Where the file is made.</param>
/// <param name="mostInMemory">How many blocks are held in memory.</param>
internal sealed class CellQueue(string folder, int mostInMemory = 512) : IDisposable
{
    private readonly BlockingCollection<CellBlock> ready = new(mostInMemory);
    private TemporaryFile? place;
    private SpoolWriter? file;

    /// <summary>Adds a block; one thread does.</summary>
    public void Add(CellBlock block)
    {
        if (!ready.TryAdd(block))
        {
            place ??= new TemporaryFile(folder);
            file ??= new SpoolWriter(place.FilePath);
            block.WriteTo(file);
        }
    }

    /// <summary>Ends adding.</summary>
    public void Complete()
    {
        try
        {
            file?.Complete();
        }
        finally
        {
            // Whoever waits for more would do so for ever.
            ready.CompleteAdding();
        }
    }

    /// <summary>Writes the cells as they come, until all have been added.</summary>
    /// <param name="table">Takes them.</param>
    /// <param name="adding">What adds them. If it fails, so does this.</param>
    public void WriteTo(RollupTable table, Task adding)
    {
        foreach (var block in ready.GetConsumingEnumerable())
        {
            block.WriteTo(table);
        }

        adding.GetAwaiter().GetResult();
        if (place is not null)
        {
            using var rows = new SpoolReader(place.FilePath);
            CellBlock.Copy(rows, table);
        }
    }

    public void Dispose()
    {
        ready.Dispose();
        file?.Dispose();
        place?.Dispose();
    }
}
