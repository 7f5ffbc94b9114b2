namespace Dashboard.Core.Feedback;

/// <summary>What is done about a comment.</summary>
/// <param name="Handler">Who has it in hand, or had it as it was done.</param>
/// <param name="DoneAt">When it was done; <c>null</c> while it is open.</param>
public sealed record CommentHandling(ContactHandler Handler, DateTimeOffset? DoneAt)
{
    /// <summary>
    /// What is done about comments that nobody can tell apart: as long as one of them is open, they are. <c>null</c> where none was given to
    /// anybody.
    /// </summary>
    public static CommentHandling? Of(IEnumerable<CommentHandling?> same) =>
        same.OfType<CommentHandling>().OrderBy(handling => handling.DoneAt is not null).FirstOrDefault();
}
