using Dashboard.Core.Feedback;

namespace Dashboard.Data.Store;

/// <summary>Finds comments by their words, through the database's own full-text index. What may be shown of them is the query's to say.</summary>
internal abstract class CommentSearch
{
    /// <summary>The responses whose comments hold all of the words; none without a word.</summary>
    public HashSet<long> Find(SearchWords words)
    {
        var found = new HashSet<long>();
        if (words.All.Count > 0)
        {
            using var rows = Prepare(words);
            while (rows.Step())
            {
                found.Add(rows.Long(0));
            }
        }

        return found;
    }

    /// <summary>What words begin with that the search finds: the words themselves, and their stems where the database knows them.</summary>
    public abstract IReadOnlyList<string> Beginnings(SearchWords words);

    /// <summary>How the index differs from the comments, in words; empty where the database itself keeps them equal.</summary>
    public abstract IReadOnlyList<string> Faults();

    /// <summary>A query of responses' ids; there is at least one word.</summary>
    protected abstract Statement Prepare(SearchWords words);
}
