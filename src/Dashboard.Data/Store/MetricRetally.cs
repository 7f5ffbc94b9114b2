using System.Globalization;
using Dashboard.Core.Corrections;
using Dashboard.Core.Metrics;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>
/// Keeps the law that an answer belongs to the version that holds on its day: when the catalogue has changed, answers of the days concerned
/// are moved to that version, and the roll-ups are made anew. Answers are matched by what they say.
/// </summary>
internal sealed class MetricRetally(StoreConnection connection, VersionBook before, VersionBook after)
{
    private const int Chunk = 20_000;

    private readonly List<string> changed =
        [.. before.Slugs.Union(after.Slugs, StringComparer.Ordinal).Where(slug => !before.Of(slug).SequenceEqual(after.Of(slug)))];

    private byte[] buffer = new byte[256];
    private int length;

    /// <summary>Moves what the change concerns; most changes concern no answer yet given, and cost one look at the roll-ups.</summary>
    /// <param name="refused">What is thrown when answers of the metric have nowhere to go.</param>
    /// <exception cref="StoreRuleException">An answer does not exist in the version it would belong to, or no version holds on its day.</exception>
    public void Run(Func<string, Refusal.AnswersLost, StoreRuleException> refused)
    {
        if (changed.Count == 0)
        {
            return;
        }

        var moved = RefuseLost(refused);
        RewriteOlder(refused);
        if (moved || DerivedChange())
        {
            if (moved)
            {
                RewriteResponses(refused);
                RewriteTallies(refused);
            }

            RollupRebuild.FromRawRows(connection);
        }
    }

    /// <summary>Whether any answer has to move; refuses when one has nowhere to go.</summary>
    private bool RefuseLost(Func<string, Refusal.AnswersLost, StoreRuleException> refused)
    {
        var moved = false;
        var lost = new Dictionary<(VersionPlace From, VersionPlace? To, int Cell), long>();
        var ids = changed.SelectMany(before.Of).Select(version => version.Id).ToHashSet();
        foreach (var ((version, day, cell), count) in MetricUse.Read(connection, ids))
        {
            var from = before.Find(version)!;
            var to = after.At(from.Slug, day);
            if (from == to)
            {
                continue;
            }

            moved = true;
            if (to?.CellOf(from, cell) is null && !IsDerived(from.Slug))
            {
                var key = (from, to, cell);
                lost[key] = lost.GetValueOrDefault(key) + count;
            }
        }

        if (lost.Count > 0)
        {
            var ((from, to, cell), count) = lost.First();
            throw Lost(refused, from, to, cell, count);
        }

        return moved;
    }

    private static StoreRuleException Lost(
        Func<string, Refusal.AnswersLost, StoreRuleException> refused, VersionPlace from, VersionPlace? to, int cell, long count)
    {
        var isComparable = from.Kind == to?.Kind && from.Questionnaire == to.Questionnaire;
        var version = new StructurePart(StructureKind.MetricVersion, from.Version.ToString(CultureInfo.InvariantCulture), from.Slug);
        return refused(from.Slug, new Refusal.AnswersLost(count, version, to?.Version, isComparable ? from.ValueOf(cell) : null));
    }

    /// <summary>Derived counts have no answers of their own: whether another version, or one at all, holds on a day with data.</summary>
    private bool DerivedChange()
    {
        var (first, last) = ((int)connection.Scalar("SELECT min(start) FROM rollup WHERE grain = 0"), (int)connection.Scalar("SELECT max(start) FROM rollup WHERE grain = 0"));
        return changed.Where(IsDerived).Any(slug => before.Of(slug).Concat(after.Of(slug)).Select(version => version.From).Append(first)
            .Where(day => day >= first && day <= last)
            .Any(day => before.At(slug, day) != after.At(slug, day)));
    }

    private static bool IsDerived(string slug) => RawRows.Derived.Contains(slug);

    private void RewriteResponses(Func<string, Refusal.AnswersLost, StoreRuleException> refused)
    {
        using var select = connection.Prepare($"SELECT id, day, answers FROM response WHERE id > ?1 ORDER BY id LIMIT {Chunk}");
        using var update = connection.Prepare("UPDATE response SET answers = ?2 WHERE id = ?1");
        var rows = new List<(long Id, byte[] Answers)>();
        var last = 0L;
        for (var read = Chunk; read == Chunk;)
        {
            rows.Clear();
            select.Bind(1, last);
            for (read = 0; select.Step(); read++)
            {
                last = select.Long(0);
                if (Rewrite(select.Blob(2), select.Int(1), refused))
                {
                    rows.Add((last, buffer.AsSpan(0, length).ToArray()));
                }
            }

            select.Reset();
            foreach (var (id, answers) in rows)
            {
                update.Bind(1, id).Bind(2, answers).Run();
            }
        }
    }

    /// <summary>Replaced responses too: an undo may bring them back.</summary>
    private void RewriteOlder(Func<string, Refusal.AnswersLost, StoreRuleException> refused)
    {
        var rows = new List<(long Response, long Batch, byte[] Answers)>();
        using (var select = connection.Prepare("SELECT response_id, batch_id, day, answers FROM older_response"))
        {
            while (select.Step())
            {
                if (Rewrite(select.Blob(3), select.Int(2), refused))
                {
                    rows.Add((select.Long(0), select.Long(1), buffer.AsSpan(0, length).ToArray()));
                }
            }
        }

        using var update = connection.Prepare("UPDATE older_response SET answers = ?3 WHERE response_id = ?1 AND batch_id = ?2");
        foreach (var (response, batch, answers) in rows)
        {
            update.Bind(1, response).Bind(2, batch).Bind(3, answers).Run();
        }
    }

    private void RewriteTallies(Func<string, Refusal.AnswersLost, StoreRuleException> refused)
    {
        var rows = new List<(long Id, VersionPlace To, int Cell)>();
        using (var select = connection.Prepare("SELECT id, period_start, metric_version_id, cell FROM tally_row"))
        {
            while (select.Step())
            {
                if (before.Find(select.Int(2)) is { } from && after.At(from.Slug, select.Int(1)) is var to && from != to)
                {
                    rows.Add((select.Long(0), to!, to?.CellOf(from, select.Int(3)) ?? throw Lost(refused, from, to, select.Int(3), 1)));
                }
            }
        }

        using var update = connection.Prepare("UPDATE tally_row SET metric_version_id = ?2, cell = ?3 WHERE id = ?1");
        foreach (var (id, to, cell) in rows)
        {
            update.Bind(1, id).Bind(2, to.Id).Bind(3, cell).Run();
        }
    }

    /// <summary>Writes the answers under the versions of the day into the buffer. Returns whether any changed.</summary>
    private bool Rewrite(ReadOnlySpan<byte> answers, int day, Func<string, Refusal.AnswersLost, StoreRuleException> refused)
    {
        if (buffer.Length < answers.Length * AnswerCodec.MaxLength)
        {
            buffer = new byte[answers.Length * AnswerCodec.MaxLength];
        }

        var any = false;
        length = 0;
        for (var at = 0; at < answers.Length;)
        {
            var answer = AnswerCodec.Read(answers, ref at);
            if (before.Find(answer.Version) is { } from && after.At(from.Slug, day) is var to && from != to)
            {
                any = true;
                var cell = answer.Form == AnswerForm.Cell ? (int)answer.Number : 0;
                var place = to?.CellOf(from, cell) ?? throw Lost(refused, from, to, cell, 1);
                answer = answer with { Version = to.Id, Number = answer.Form == AnswerForm.Cell ? place : answer.Number };
            }

            length += AnswerCodec.Write(buffer.AsSpan(length), answer);
        }

        return any;
    }
}
