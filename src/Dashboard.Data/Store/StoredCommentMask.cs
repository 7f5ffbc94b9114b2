using Dashboard.Core.Feedback.Masking;
using Dashboard.Data.Import;

namespace Dashboard.Data.Store;

/// <summary>Masks what people wrote before this program's rule was there: comments, older versions of them, and rejected rows of responses.</summary>
internal static class StoredCommentMask
{
    /// <summary>Masks all of it, inside the caller's transaction. What is masked already stays as it is.</summary>
    public static void Apply(StoreConnection connection)
    {
        connection.OverwriteDeleted();
        Mask(
            connection,
            "SELECT response_id, 0, text FROM comment ORDER BY response_id",
            "UPDATE comment SET text = given.text, masked = given.masked FROM given WHERE comment.response_id = given.id");
        Mask(
            connection,
            "SELECT response_id, batch_id, comment FROM older_response WHERE comment IS NOT NULL ORDER BY response_id, batch_id",
            "UPDATE older_response SET comment = given.text FROM given WHERE older_response.response_id = given.id AND older_response.batch_id = given.part");
        var ofResponses = $"r.batch_id IN (SELECT b.id FROM batch b WHERE b.kind = '{nameof(ImportKind.Responses)}')";
        Mask(
            connection,
            $"SELECT r.id, 0, r.raw FROM rejected_row r WHERE {ofResponses} ORDER BY r.id",
            "UPDATE rejected_row SET raw = given.text FROM given WHERE rejected_row.id = given.id");
        Mask(
            connection,
            $"SELECT r.id, 0, r.value FROM rejected_row r WHERE r.value IS NOT NULL AND {ofResponses} ORDER BY r.id",
            "UPDATE rejected_row SET value = given.text FROM given WHERE rejected_row.id = given.id");
    }

    private static void Mask(StoreConnection connection, string select, string update)
    {
        using var change = connection.PrepareRows(update, ["id", "part", "text", "masked"]);
        using var rows = connection.Stream(select);
        while (rows.Step())
        {
            var masked = CommentMask.Of(rows.Text(2)!);
            if (masked.Found != PersonalData.None)
            {
                change.Add(rows.Long(0)).Add(rows.Long(1)).Add(masked.Text).Add((long)masked.Found).End();
            }
        }

        change.Complete();
    }
}
