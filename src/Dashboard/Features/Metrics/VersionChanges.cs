using Dashboard.Core.Metrics;

namespace Dashboard.Features.Metrics;

/// <summary>What one version of a metric changed from the one before.</summary>
public static class VersionChanges
{
    /// <summary>The parts that differ, those that break the series first; each names a text <c>Changed-…</c>.</summary>
    public static IReadOnlyList<string> Between(MetricVersion before, MetricVersion after)
    {
        var sameAnswers = before.Answers.Select(answer => answer.Value).SequenceEqual(after.Answers.Select(answer => answer.Value), StringComparer.Ordinal);
        (string Part, bool Changed)[] parts =
        [
            ("kind", before.Kind != after.Kind),
            ("questionnaire", before.Questionnaire != after.Questionnaire),
            ("question", before.Question?.Fi != after.Question?.Fi),
            ("answers", !sameAnswers),
            ("limit", before.LimitHours != after.LimitHours),
            ("roles", sameAnswers && !before.Answers.SequenceEqual(after.Answers)),
            ("translation", before.Question?.Fi == after.Question?.Fi && before.Question != after.Question),
            ("name", before.Name != after.Name),
            ("direction", before.Direction != after.Direction),
            ("min-change", before.MinChange != after.MinChange),
            ("visibility", before.PeerVisible != after.PeerVisible || before.Public != after.Public
                || !before.PublicUnits.SequenceEqual(after.PublicUnits, StringComparer.OrdinalIgnoreCase)),
            ("source", before.Source != after.Source),
        ];
        return [.. parts.Where(part => part.Changed).Select(part => part.Part)];
    }
}
