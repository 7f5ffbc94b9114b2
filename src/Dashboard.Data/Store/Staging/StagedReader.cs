namespace Dashboard.Data.Store.Staging;

/// <summary>Reads the staged responses of a batch again, in the order of the file.</summary>
internal abstract class StagedReader : IDisposable
{
    /// <summary>The row; valid until the next.</summary>
    public abstract StagedResponse Row { get; }

    /// <summary>Goes to the next row. False behind the last.</summary>
    public abstract bool Next();

    public abstract void Dispose();
}

/// <summary>Reads them from a file that holds them one after another.</summary>
internal sealed class SpooledResponses(string file) : StagedReader
{
    private readonly SpoolReader rows = new(file);

    public override StagedResponse Row => new(rows);

    public override bool Next() => rows.Next();

    public override void Dispose() => rows.Dispose();
}
