using Dashboard.Core.Text;

namespace Dashboard.Core.Metrics;

/// <summary>
/// One version of a metric of the uniform catalogue. Which version an answer belongs to follows from the day it was given: the newest version
/// whose <see cref="ValidFrom"/> is not after that day.
/// </summary>
public sealed record MetricVersion
{
    /// <summary>The metric's name in files, URLs and code: lower case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Version { get; init; }

    /// <summary>The first day of the version.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>What is measured.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>Who is asked with which form: general, child, relative, local. Questionnaires are never pooled.</summary>
    public string Questionnaire { get; init; } = "general";

    /// <summary>The metric's name as people read it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The question as it is asked, or <c>null</c> when nothing is asked.</summary>
    public LocalizedText? Question { get; init; }

    /// <summary>
    /// The allowed answers in order. A tally's cell is the answer's place in this list. Empty for count, stock and duration.
    /// </summary>
    public IReadOnlyList<AnswerOption> Answers { get; init; } = [];

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; init; } = Direction.Up;

    /// <summary>
    /// The smallest meaningful change, in the unit of the default figure: a fraction for shares (0.03 is three percentage points), points
    /// for NPS, the figure's own unit otherwise. 0 when any change is meaningful.
    /// </summary>
    public double MinChange { get; init; }

    /// <summary>For <see cref="MetricKind.Duration"/>: the limit in hours that "share within limit" counts.</summary>
    public double? LimitHours { get; init; }

    /// <summary>Whether managers see other units' figures.</summary>
    public bool PeerVisible { get; init; }

    /// <summary>Whether the figures are published to residents: of every unit, or of <see cref="PublicUnits"/>.</summary>
    public bool Public { get; init; }

    /// <summary>
    /// The codes of the units, each with all below it, whose figures <see cref="Public"/> is about; empty for every unit. A code that the tree does
    /// not have stands for nothing.
    /// </summary>
    public IReadOnlyList<string> PublicUnits { get; init; } = [];

    /// <summary>Where the metric comes from, in words.</summary>
    public string? Source { get; init; }

    /// <summary>The default answers of the kinds whose answers are fixed; empty for the others.</summary>
    public static IReadOnlyList<AnswerOption> DefaultAnswers(MetricKind kind) => kind switch
    {
        MetricKind.Nps => [.. Enumerable.Range(0, 11).Select(score => new AnswerOption(
            score.ToString(System.Globalization.CultureInfo.InvariantCulture),
            score >= 9 ? AnswerRole.Positive : score >= 7 ? AnswerRole.Neutral : AnswerRole.Negative))],
        MetricKind.Scale => [.. Enumerable.Range(1, 5).Select(score => new AnswerOption(
            score.ToString(System.Globalization.CultureInfo.InvariantCulture),
            score >= 4 ? AnswerRole.Positive : score == 3 ? AnswerRole.Neutral : AnswerRole.Negative))],
        MetricKind.Share => [new("yes", AnswerRole.Positive), new("no", AnswerRole.Negative)],
        _ => [],
    };

    /// <summary>The cell of an answer as it stands in a file (case-insensitive), or -1 when it is not allowed.</summary>
    public int CellOf(string answer)
    {
        for (var cell = 0; cell < Answers.Count; cell++)
        {
            if (string.Equals(Answers[cell].Value, answer, StringComparison.OrdinalIgnoreCase))
            {
                return cell;
            }
        }

        return -1;
    }
}
