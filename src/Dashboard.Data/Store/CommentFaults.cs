using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Data.Store;

/// <summary>Finds what is wrong with the comments, for the store's check.</summary>
internal static class CommentFaults
{
    private const int Unit = ResponseColumns.Comment;

    private static readonly string Places =
        $"""
        SELECT {ResponseColumns.Of("r")}, c.unit_id, c.day, c.stage_id, c.kind, c.contact, c.band, c.response_id, c.masked, c.text
        FROM comment c CROSS JOIN response r ON r.id = c.response_id ORDER BY c.response_id
        """;

    /// <summary>The first comments that stand elsewhere than their responses, and whether the index has other words than the comments.</summary>
    public static IReadOnlyList<string> Find(StoreConnection connection, int most)
    {
        var faults = new List<string>();
        var scores = ScoreReader.Read(connection);
        using var rows = connection.Stream(Places);
        while (faults.Count < most && rows.Step())
        {
            var stored = new CommentPlace(
                rows.Int(Unit), rows.Int(Unit + 1), (int?)rows.NullableLong(Unit + 2), rows.Text(Unit + 3),
                (Core.Feedback.ContactState)rows.Int(Unit + 4), (Core.Feedback.ScoreBand)rows.Int(Unit + 5));
            if (stored != CommentPlace.Of(rows, scores))
            {
                faults.Add($"The comment of response {rows.Long(Unit + 6)} stands elsewhere than its response.");
            }

            if (rows.Int(Unit + 7) != (int)MaskMarks.In(rows.Text(Unit + 8)))
            {
                faults.Add($"The comment of response {rows.Long(Unit + 6)} says otherwise what was masked in it than its text does.");
            }
        }

        return [.. faults, .. connection.Search.Faults()];
    }
}
