using Dashboard.Core.Metrics;

namespace Dashboard.Features.Metrics;

/// <summary>An answer and its role, as the form has them.</summary>
/// <param name="Value">The answer as it stands in files; empty in a row that is not filled.</param>
/// <param name="Role">The role's word in files.</param>
public sealed record AnswerRow(string Value, string Role)
{
    private const int Fewest = 6;
    private const int More = 4;

    /// <summary>The roles' words in files.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["positive", "neutral", "negative", "left_out"];

    private static AnswerRow Blank { get; } = new("", Roles[0]);

    /// <summary>The answers of a version; none where they follow from its kind.</summary>
    public static IReadOnlyList<AnswerRow> Of(MetricVersion metric) => metric.Answers.SequenceEqual(MetricVersion.DefaultAnswers(metric.Kind))
        ? []
        : [.. metric.Answers.Select(answer => new AnswerRow(answer.Value, Roles[(int)answer.Role]))];

    /// <summary>What was sent: the rows that are filled.</summary>
    public static IReadOnlyList<AnswerRow> Read(IFormCollection sent) =>
        [.. sent["answer"].Zip(sent["role"], (answer, role) => new AnswerRow((answer ?? "").Trim(), role ?? "")).Where(row => row.Value.Length > 0)];

    /// <summary>The rows to fill in: those that are filled, and some that are not.</summary>
    public static IEnumerable<AnswerRow> Offered(IReadOnlyList<AnswerRow> filled) =>
        filled.Concat(Enumerable.Repeat(Blank, Math.Max(Fewest, filled.Count + More) - filled.Count));

    /// <summary>As a file writes them: <c>value:role;value:role</c>.</summary>
    public static string InFile(IReadOnlyList<AnswerRow> rows) => string.Join(';', rows.Select(row => $"{row.Value}:{row.Role}"));
}
