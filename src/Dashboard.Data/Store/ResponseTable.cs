using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>The responses and what belongs to them: their comments, and the keys by which their ids are known.</summary>
internal abstract class ResponseTable
{
    /// <summary>
    /// Takes the ids that the batch's source has not sent before. Returns the other rows: those whose ids it has sent, those that repeat one of
    /// the file, and those left out.
    /// </summary>
    /// <param name="scope">The batch.</param>
    /// <param name="before">The largest id so far: a response's id is its place in the file after it.</param>
    /// <param name="staged">The staged rows.</param>
    /// <param name="leftOut">Rows that are not to be stored.</param>
    public abstract RowSet TakeKeys(ApplyScope scope, long before, StagedResponses staged, RowSet leftOut);

    /// <summary>Stores the staged responses whose ids have been taken.</summary>
    /// <param name="scope">The batch.</param>
    /// <param name="before">The largest id so far.</param>
    /// <param name="staged">The staged rows.</param>
    /// <param name="ids">The ids of what they name.</param>
    /// <param name="others">The rows to leave out.</param>
    public abstract void Store(ApplyScope scope, long before, StagedResponses staged, StagedIds ids, RowSet others);

    /// <summary>The condition on <c>response r</c> that it has the source <c>?1</c> and the external id <c>?2</c>.</summary>
    public abstract string ByKey { get; }

    /// <summary>Writes versions of responses of a source over those that are stored.</summary>
    public abstract ResponseWriter Writer(int source);

    /// <summary>Deletes responses; the roll-ups are the caller's. Returns how many.</summary>
    /// <param name="condition">Which ones, by columns of the responses.</param>
    /// <param name="parameters">The condition's parameters <c>@name</c>.</param>
    public abstract int Delete(string condition, params ReadOnlySpan<(string Name, object? Value)> parameters);
}
