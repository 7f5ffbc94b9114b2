using Dashboard.Core.Metrics;
using Dashboard.Core.Time;

namespace Dashboard.Testing.Attack;

/// <summary>What of a figure is a sum over people: how many they are, or what their answers weigh in its value.</summary>
public enum Part
{
    /// <summary>Everybody counts one: n.</summary>
    People,

    /// <summary>Who answered well, or in time.</summary>
    Positive,

    /// <summary>Who answered neither well nor badly.</summary>
    Neutral,

    /// <summary>Who answered badly.</summary>
    Negative,

    /// <summary>Positive less negative: what an NPS tells with its n.</summary>
    Balance,

    /// <summary>The answers added up: what a mean tells with its n.</summary>
    Sum,

    /// <summary>Who asked to be contacted and was answered.</summary>
    Answered,

    /// <summary>Who asked to be contacted and waits.</summary>
    Waiting,
}

/// <summary>Whose answers a figure is of, as it says itself.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IsOwn">Whether the units below it are left out.</param>
/// <param name="Stage">A stage of the path, <see cref="WholePath"/>, <see cref="NoStage"/>, or <c>null</c> for all responses.</param>
/// <param name="Segment">The group, or <c>null</c> for all.</param>
/// <param name="Period">The period.</param>
/// <param name="IsThen">Whether the units below are those of each day, not of today.</param>
public sealed record SeenSlice(string Unit, bool IsOwn, string? Stage, Segment? Segment, Period Period, bool IsThen = false)
{
    /// <summary>All stages of the path.</summary>
    public const string WholePath = "*";

    /// <summary>None of the stages.</summary>
    public const string NoStage = "";

    /// <summary>Whether it is of answers at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="below">The slice's unit and the units below it.</param>
    public bool Covers(Place place, IReadOnlySet<string> below) =>
        (IsOwn ? place.Unit == Unit : below.Contains(place.Unit)) && Stage switch
        {
            null => true,
            WholePath => place.Stage is not null,
            NoStage => place.Stage is null,
            _ => place.Stage == Stage,
        };
}

/// <summary>A number that somebody has been shown.</summary>
/// <param name="Door">Where.</param>
/// <param name="Slice">Of whose answers.</param>
/// <param name="Metric">To what.</param>
/// <param name="Part">What of them.</param>
/// <param name="Value">The number; <c>null</c> where it says that it is not shown.</param>
public sealed record Seen(string Door, SeenSlice Slice, string Metric, Part Part, long? Value)
{
    /// <summary>All that a figure tells: its n, and the numerator that its value has with that n.</summary>
    /// <param name="door">Where it was shown.</param>
    /// <param name="slice">Of whose answers it is.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="kind">What the value is.</param>
    /// <param name="figure">The figure.</param>
    public static IEnumerable<Seen> In(string door, SeenSlice slice, string metric, FigureKind kind, Figure figure)
    {
        if (figure.Suppressed)
        {
            return [new Seen(door, slice, metric, Part.People, null)];
        }

        if (kind == FigureKind.Sum)
        {
            return [new Seen(door, slice, metric, Part.People, (long)(figure.Value ?? 0))];
        }

        var people = new Seen(door, slice, metric, Part.People, figure.N ?? 0);
        return figure is { N: > 0 and var n, Value: { } value } && PartOf(kind) is { } part
            ? [people, people with { Part = part, Value = Whole(value * n / (part == Part.Balance ? 100 : 1)) }]
            : [people];
    }

    /// <summary>All that answers by role tell.</summary>
    public static IEnumerable<Seen> In(string door, SeenSlice slice, string metric, AnswerParts? parts) => parts is null ? [] :
    [
        new Seen(door, slice, metric, Part.Positive, parts.Positive),
        new Seen(door, slice, metric, Part.Neutral, parts.Neutral),
        new Seen(door, slice, metric, Part.Negative, parts.Negative),
    ];

    private static Part? PartOf(FigureKind kind) => kind switch
    {
        FigureKind.Nps => Attack.Part.Balance,
        FigureKind.Mean => Attack.Part.Sum,
        FigureKind.TopTwo or FigureKind.Share or FigureKind.Positive or FigureKind.WithinLimit => Attack.Part.Positive,
        FigureKind.Negative => Attack.Part.Negative,
        _ => null,
    };

    private static long Whole(double numerator) => Math.Abs(numerator - Math.Round(numerator)) < 1e-6
        ? (long)Math.Round(numerator)
        : throw new InvalidOperationException($"{numerator} is no sum over people.");
}
