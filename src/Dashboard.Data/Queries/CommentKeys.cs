using System.Security.Cryptography;
using System.Text;
using Dashboard.Core.Feedback.Themes;

namespace Dashboard.Data.Queries;

/// <summary>
/// Names a comment by what a reader sees of it. The store's own number of it rises with time, and stands nowhere outside. Comments of the same
/// words, unit and quarter have the same name: nobody can tell them apart.
/// </summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Quarter">The first day of the quarter in which it is told.</param>
/// <param name="Words">Stands for its words, see <see cref="WordsOf"/>.</param>
public sealed record CommentKey(string Unit, DateOnly Quarter, string Words)
{
    private const int Letters = 32;

    /// <summary>What stands for a text: the beginning of its SHA-256.</summary>
    public static string WordsOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Letters];
}

/// <summary>A comment that was found by its name.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Catalogue">The themes that it may be about.</param>
public sealed record KeyedComment(ShownComment Comment, ThemeBook Catalogue)
{
    /// <summary>The responses whose comments have that name; never empty.</summary>
    internal IReadOnlyList<long> Responses { get; init; } = [];
}

/// <summary>How many comments are about a theme.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Count">Of the comments that the reader finds by a question, whatever theme it asks for.</param>
public sealed record ThemeCount(Theme Theme, int Count);
