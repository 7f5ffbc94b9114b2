using Dashboard.Core.Feedback;

namespace Dashboard.Data.Store.Postgres;

/// <summary>PostgreSQL's full text: a word finds those of the same Finnish stem, and those that begin with it.</summary>
internal sealed class PostgresCommentSearch(StoreConnection connection) : CommentSearch
{
    /// <summary>Shorter stems begin too many words to be marked by.</summary>
    private const int ShortestStem = 3;

    // As in the index; texts are folded by ICU, because not every database's own locale knows å, ä and ö.
    private const string Text = """lower(left(text, 100000) COLLATE "und-x-icu")""";

    public override IReadOnlyList<string> Beginnings(SearchWords words)
    {
        using var stems = connection.Prepare("SELECT unnest(tsvector_to_array(to_tsvector('finnish', ?1)))").Bind(1, string.Join(' ', words.All));
        var beginnings = new List<string>(words.All);
        while (stems.Step())
        {
            if (stems.Text(0) is { Length: >= ShortestStem } stem)
            {
                beginnings.Add(stem);
            }
        }

        return beginnings;
    }

    // The server changes its indexes with their tables.
    public override IReadOnlyList<string> Faults() => [];

    protected override Statement Prepare(SearchWords words)
    {
        var terms = words.All.Select((_, i) => $"(plainto_tsquery('finnish', ?{(2 * i) + 1}) || to_tsquery('simple', ?{(2 * i) + 2}))");
        var statement = connection.Prepare(
            $"""
            SELECT response_id FROM comment
            WHERE (to_tsvector('finnish', {Text}) || to_tsvector('simple', {Text})) @@ ({string.Join(" && ", terms)})
            """);
        for (var i = 0; i < words.All.Count; i++)
        {
            // Words hold letters and digits only; in quotes none of them is an operator.
            statement.Bind((2 * i) + 1, words.All[i]).Bind((2 * i) + 2, $"'{words.All[i]}':*");
        }

        return statement;
    }
}
