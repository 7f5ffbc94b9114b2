using Dashboard.Core.Feedback.Themes;

namespace Dashboard.Data.Queries;

/// <summary>Which comment it is. It rises with the time of the import: nothing that is sent to readers holds it as it is.</summary>
/// <param name="Response">The response.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Quarter">The first day of the quarter in which it is told.</param>
public sealed record CommentKey(long Response, int Unit, DateOnly Quarter);

/// <summary>A comment that was found by its key.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Catalogue">The themes that it may be about.</param>
public sealed record KeyedComment(ShownComment Comment, ThemeBook Catalogue);

/// <summary>How many comments are about a theme.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Count">Of the comments that the reader finds by a question, whatever theme it asks for.</param>
public sealed record ThemeCount(Theme Theme, int Count);
