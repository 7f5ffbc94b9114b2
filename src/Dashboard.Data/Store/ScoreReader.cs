using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;

namespace Dashboard.Data.Store;

/// <summary>Reads the recommendation out of a response's answers.</summary>
internal sealed class ScoreReader
{
    private readonly HashSet<int> versions;

    private ScoreReader(HashSet<int> versions) => this.versions = versions;

    public static ScoreReader Read(StoreConnection connection)
    {
        using var rows = connection.Prepare(
            "SELECT v.id FROM metric_version v JOIN metric m ON m.id = v.metric_id WHERE m.slug = ?1 AND v.kind = ?2");
        rows.Bind(1, WellKnown.Nps).Bind(2, nameof(MetricKind.Nps));
        var versions = new HashSet<int>();
        while (rows.Step())
        {
            versions.Add(rows.Int(0));
        }

        return new ScoreReader(versions);
    }

    /// <summary>The band of the first answer to the recommendation.</summary>
    public ScoreBand BandOf(ReadOnlySpan<byte> answers)
    {
        for (var at = 0; at < answers.Length;)
        {
            var answer = AnswerCodec.Read(answers, ref at);
            if (answer.Form == AnswerForm.Cell && versions.Contains(answer.Version))
            {
                return ScoreBands.Of(answer.Number);
            }
        }

        return ScoreBand.None;
    }

    /// <summary>Writes the bands of all comments anew: after a migration, whose SQL cannot read answers.</summary>
    public static void WriteBands(StoreConnection connection)
    {
        var scores = Read(connection);
        using var update = connection.PrepareRows(
            "UPDATE comment SET band = given.band FROM given WHERE comment.response_id = given.id AND comment.band <> given.band", ["id", "band"]);
        using var rows = connection.Stream("SELECT c.response_id, r.answers FROM comment c CROSS JOIN response r ON r.id = c.response_id ORDER BY c.response_id");
        while (rows.Step())
        {
            update.Add(rows.Long(0)).Add((long)scores.BandOf(rows.Blob(1))).End();
        }

        update.Complete();
    }
}
