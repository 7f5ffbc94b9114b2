namespace Dashboard.Core.Imports;

/// <summary>
/// What an import wanted of a row or a value; each says what the arguments of its <see cref="Expectation"/> are. Stores keep the names: a name
/// stays as it is, and a number may change.
/// </summary>
public enum Wanted
{
    /// <summary>Arguments: the words themselves. Rows that were stored before there were codes have them.</summary>
    AsWritten,

    /// <summary>Arguments: the header's fields, the row's fields.</summary>
    FieldCount,

    /// <summary>As <see cref="FieldCount"/>, in a row that runs over several lines.</summary>
    FieldCountOverLines,

    /// <summary>No arguments.</summary>
    SeparatorAfterQuote,

    /// <summary>No arguments.</summary>
    ClosingQuote,

    /// <summary>Arguments: the most KiB.</summary>
    ShortRow,

    /// <summary>No arguments.</summary>
    Utf8SavedAs,

    /// <summary>No arguments.</summary>
    Utf8Whole,

    /// <summary>No arguments.</summary>
    Utf8,

    /// <summary>No arguments.</summary>
    NoNul,

    /// <summary>Arguments: the level below that has a name.</summary>
    NameAbove,

    /// <summary>Arguments: the code; the level (empty for the root), name and parent (empty for none) of the unit that has it.</summary>
    OneUnitOfCode,

    /// <summary>Arguments: the values.</summary>
    MappedValue,

    /// <summary>Arguments: the format.</summary>
    DateInFormat,

    /// <summary>No arguments.</summary>
    IsoDate,

    /// <summary>No arguments.</summary>
    ExistingDate,

    /// <summary>No arguments.</summary>
    IsoMoment,

    /// <summary>No arguments.</summary>
    ExistingMoment,

    /// <summary>Arguments: today.</summary>
    PastDay,

    /// <summary>Arguments: now.</summary>
    PastMoment,

    /// <summary>No arguments.</summary>
    Something,

    /// <summary>No arguments.</summary>
    WholeNumber,

    /// <summary>Arguments: the greatest.</summary>
    WholeNumberTo,

    /// <summary>No arguments.</summary>
    Number,

    /// <summary>Of a share. No arguments.</summary>
    SmallestChange,

    /// <summary>Of NPS. No arguments.</summary>
    SmallestChangeInPoints,

    /// <summary>Of a count or a level. No arguments.</summary>
    SmallestChangeOfCount,

    /// <summary>No arguments.</summary>
    LimitHours,

    /// <summary>No arguments.</summary>
    Hours,

    /// <summary>No arguments.</summary>
    NpsPoints,

    /// <summary>No arguments.</summary>
    ShareFraction,

    /// <summary>No arguments.</summary>
    TrueOrFalse,

    /// <summary>Arguments: what is none of them.</summary>
    TrueFalseOrUnits,

    /// <summary>Arguments: the words.</summary>
    OneOf,

    /// <summary>Arguments: the most, the found.</summary>
    AtMostCharacters,

    /// <summary>No arguments.</summary>
    UnitCode,

    /// <summary>No arguments.</summary>
    KnownUnit,

    /// <summary>No arguments.</summary>
    KnownPath,

    /// <summary>No arguments.</summary>
    NoStageWithoutPath,

    /// <summary>Arguments: the path, its stages.</summary>
    StageOf,

    /// <summary>Arguments: the metric that was probably meant, if any.</summary>
    KnownMetric,

    /// <summary>Arguments: the day, the metric, its first day.</summary>
    MetricInForce,

    /// <summary>Arguments: the day, the metric, its first day.</summary>
    NoAnswerYet,

    /// <summary>Arguments: the metric, its questionnaire, the row's.</summary>
    NoAnswerOfOthers,

    /// <summary>Arguments: the answers.</summary>
    OneOfAnswers,

    /// <summary>No arguments.</summary>
    HeardOfAsked,

    /// <summary>Arguments: the day on which the event was held.</summary>
    DayAfterEvent,

    /// <summary>No arguments.</summary>
    NoDecision,

    /// <summary>Arguments: the part that is not so.</summary>
    NamedCounts,

    /// <summary>Arguments: the metric, its kind.</summary>
    StockMetric,

    /// <summary>No arguments.</summary>
    NotAboveValue,

    /// <summary>No arguments.</summary>
    NotBelowValue,

    /// <summary>No arguments.</summary>
    PeriodEnd,

    /// <summary>Arguments: the metric.</summary>
    NoAnswerOfCount,

    /// <summary>Arguments: the metric, its kind, the file that brings it.</summary>
    CountedMetric,

    /// <summary>No arguments.</summary>
    NoSegmentValue,

    /// <summary>No arguments.</summary>
    DayAfterStart,

    /// <summary>No arguments.</summary>
    OneOwner,

    /// <summary>No arguments.</summary>
    Slug,

    /// <summary>No arguments.</summary>
    NoResponseColumn,

    /// <summary>No arguments.</summary>
    FinnishQuestion,

    /// <summary>No arguments.</summary>
    CategoryAnswers,

    /// <summary>Arguments: the metric's kind.</summary>
    NoAnswers,

    /// <summary>Arguments: the part that is not so.</summary>
    AnswerRoles,

    /// <summary>Arguments: the most.</summary>
    AnswersUpTo,

    /// <summary>Arguments: the answers in their order.</summary>
    FixedAnswers,

    /// <summary>Arguments: the start of the version, its number.</summary>
    StartAfter,

    /// <summary>Arguments: the start of the version, its number.</summary>
    StartBefore,

    /// <summary>No arguments.</summary>
    UnitOrLevel,

    /// <summary>Arguments: the levels.</summary>
    KnownLevel,

    /// <summary>No arguments.</summary>
    NothingUnasked,

    /// <summary>No arguments.</summary>
    NotBeforeAnswer,

    /// <summary>No arguments.</summary>
    KnownParent,

    /// <summary>No arguments.</summary>
    KnownSuccessor,

    /// <summary>No arguments.</summary>
    OtherUnit,

    /// <summary>No arguments.</summary>
    UnitAbove,

    /// <summary>Arguments: the first day of the circle.</summary>
    UnitAboveFrom,

    /// <summary>Arguments: the most, the part that is not so.</summary>
    MetricList,

    /// <summary>No arguments.</summary>
    FinnishWords,
}
