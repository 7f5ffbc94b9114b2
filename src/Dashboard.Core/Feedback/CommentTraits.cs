namespace Dashboard.Core.Feedback;

/// <summary>Whether the writer asked to be contacted, and whether that has happened.</summary>
public enum ContactState
{
    /// <summary>The writer did not ask.</summary>
    NotAsked = 0,

    /// <summary>The writer asked and waits.</summary>
    Waiting = 1,

    /// <summary>The writer was answered.</summary>
    Answered = 2,
}

/// <summary>The answer to the recommendation question, as coarse as it may be told beside a comment.</summary>
public enum ScoreBand
{
    /// <summary>The question was not answered.</summary>
    None = 0,

    /// <summary>0–6.</summary>
    Detractor = 1,

    /// <summary>7–8.</summary>
    Passive = 2,

    /// <summary>9–10.</summary>
    Promoter = 3,
}

/// <summary>The bands of scores.</summary>
public static class ScoreBands
{
    /// <summary>The bands that comments can be filtered by, best first.</summary>
    public static IReadOnlyList<ScoreBand> All { get; } = [ScoreBand.Promoter, ScoreBand.Passive, ScoreBand.Detractor];

    /// <summary>The band of an answer 0–10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The answer is none of these.</exception>
    public static ScoreBand Of(long score) => score switch
    {
        >= 0 and <= 6 => ScoreBand.Detractor,
        7 or 8 => ScoreBand.Passive,
        9 or 10 => ScoreBand.Promoter,
        _ => throw new ArgumentOutOfRangeException(nameof(score), score, "A recommendation is 0–10."),
    };
}

/// <summary>What may be known of a comment beside its unit, its quarter and its words.</summary>
/// <param name="Stage">The id of the stage; <c>null</c> for none.</param>
/// <param name="Kind">thanks, complaint, idea or question; <c>null</c> for none.</param>
/// <param name="Contact">Whether its writer waits for an answer; <see cref="ContactState.NotAsked"/> also where that is not told.</param>
/// <param name="Band">How its writer scored; <see cref="ScoreBand.None"/> also where that is not told.</param>
public readonly record struct CommentTraits(int? Stage, string? Kind, ContactState Contact, ScoreBand Band);
