using Dashboard.Core.Feedback;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>SQLite's FTS5, which has no stemming: a word finds those that begin with it.</summary>
internal sealed class SqliteCommentSearch(StoreConnection connection) : CommentSearch
{
    public override IReadOnlyList<string> Beginnings(SearchWords words) => words.All;

    /// <summary>
    /// Makes the index of all comments a second time and compares the two word by word. FTS5's own check against the comments would take the
    /// writers' lock.
    /// </summary>
    public override IReadOnlyList<string> Faults()
    {
        connection.Execute(
            """
            CREATE VIRTUAL TABLE temp.recounted_search USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0');
            INSERT INTO temp.recounted_search (rowid, text) SELECT response_id, text FROM main.comment;
            CREATE VIRTUAL TABLE temp.stored_words USING fts5vocab (main, comment_search, instance);
            CREATE VIRTUAL TABLE temp.wanted_words USING fts5vocab (temp, recounted_search, instance)
            """);
        using var stored = connection.Stream("SELECT term, doc, \"offset\" FROM temp.stored_words");
        using var wanted = connection.Stream("SELECT term, doc, \"offset\" FROM temp.wanted_words");
        while (true)
        {
            var (more, moreWanted) = (stored.Step(), wanted.Step());
            if (!more && !moreWanted)
            {
                return [];
            }

            if (more != moreWanted || stored.Long(1) != wanted.Long(1) || stored.Long(2) != wanted.Long(2) || stored.Text(0) != wanted.Text(0))
            {
                return ["The index of the comments' words has other words than the comments: a search would find too much or too little."];
            }
        }
    }

    // Words hold letters and digits only; in quotes none of them is an operator.
    protected override Statement Prepare(SearchWords words) => connection.Prepare("SELECT rowid FROM comment_search WHERE comment_search MATCH ?1")
        .Bind(1, string.Join(' ', words.All.Select(word => $"\"{word}\"*")));
}
