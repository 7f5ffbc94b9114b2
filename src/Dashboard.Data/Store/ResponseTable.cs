namespace Dashboard.Data.Store;

/// <summary>The responses and what belongs to them: their comments, and what a database needs to know their ids by.</summary>
internal abstract class ResponseTable
{
    /// <summary>Stores the staged responses whose ids the batch's source has not sent before. Returns how many.</summary>
    /// <param name="scope">The batch.</param>
    /// <param name="before">The largest id so far: a response's id is its place in the file after it.</param>
    public abstract int Store(ApplyScope scope, long before);

    /// <summary>The condition on <c>response r</c> that it has the source <c>?1</c> and the external id <c>?2</c>.</summary>
    public abstract string ByKey { get; }

    /// <summary>Writes versions of responses of a source over those that are stored.</summary>
    public abstract ResponseWriter Writer(int source);

    /// <summary>Deletes responses; the roll-ups are the caller's. Returns how many.</summary>
    /// <param name="condition">Which ones, by columns of the responses.</param>
    /// <param name="parameters">The condition's parameters <c>@name</c>.</param>
    public abstract int Delete(string condition, params ReadOnlySpan<(string Name, object? Value)> parameters);
}
