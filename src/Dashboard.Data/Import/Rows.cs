using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Data.Import;

/// <summary>One validity of a unit.</summary>
public sealed record UnitRow(
    string Code, LocalizedText Name, string? Level, string? Parent, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, string? MergedInto = null);

/// <summary>One stage of a path, with the path's name.</summary>
public sealed record StageRow(
    string Path, LocalizedText PathName, string Stage, int Order, LocalizedText StageName,
    string? OwnerUnit, string? ExternalOwner, string? Coordinator);

/// <summary>A target for a unit or a level.</summary>
public sealed record TargetRow(string Metric, string? Unit, string? Level, DateOnly ValidFrom, DateOnly? ValidTo, double Value);

/// <summary>A goal of the programme with the metrics that tell of it, in order.</summary>
public sealed record GoalRow(
    string Goal, int Order, LocalizedText Title, LocalizedText? Words, IReadOnlyList<string> Metrics, DateOnly ValidFrom, DateOnly? ValidTo = null)
{
    /// <summary>The floor of the house of participation that it belongs to; <c>null</c> of none.</summary>
    public Floor? Floor { get; init; }
}

/// <summary>One answer: the cell for kinds with answers, the number for counts and durations.</summary>
/// <param name="Metric">The version in force when the answer was given.</param>
/// <param name="Cell">The answer's place in the version's answers; 0 for counts and durations.</param>
/// <param name="Number">The number of a count, the hours of a duration; 0 otherwise.</param>
public readonly record struct Answer(MetricVersion Metric, int Cell, double Number = 0);

/// <summary>One person's answers on one occasion.</summary>
public sealed record ResponseRow(
    string Id, DateTimeOffset AnsweredAt, string Unit, string? Path, string? Stage, string Questionnaire,
    string Channel, string Language, string AgeBand, IReadOnlyList<Answer> Answers,
    string? FeedbackKind = null, string? Comment = null, bool ContactRequested = false, DateTimeOffset? ContactAnsweredAt = null);

/// <summary>A count that another system has made. It is booked on the first day of its period.</summary>
/// <param name="InTotal">With a segment: whether the count belongs to the total too, as that of a response does. Otherwise only to its segment.</param>
public sealed record TallyRow(
    Period Period, string Unit, string? Path, string? Stage, MetricVersion Metric, int Cell, long Count, Segment? Segment, bool InTotal = false);

/// <summary>A participation event.</summary>
public sealed record ParticipationRow(
    string Id, string Title, string Method, string Floor, string? Mode, string Unit, string? Path, string? Partner,
    DateOnly? PlannedOn, string? PlannedUse, DateOnly Date, int? Invited, int Participants,
    IReadOnlyList<KeyValuePair<string, int>> AgeBands, IReadOnlyList<KeyValuePair<string, int>> Languages,
    string? Decision, DateOnly? DecidedOn, DateOnly? ToldOn, string? ToldWhere, int? HeardYes, int? HeardAsked, string? Lesson)
{
    /// <summary>Who answers for what follows of it; <c>null</c> when the file names nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Why nothing was decided; <c>null</c> where something was, or is yet to be.</summary>
    public string? Undecided { get; init; }
}

/// <summary>A level on a date.</summary>
public sealed record StockRow(DateOnly Date, string Unit, MetricVersion Metric, double Value, double? Low, double? High);
