using Dashboard.Core.Participation;
using Dashboard.Core.Text;

namespace Dashboard.Core.Programme;

/// <summary>A goal of the programme of customer experience and participation. What tells of it are metrics; their targets are those of the catalogue.</summary>
/// <param name="Slug">Its name in files and addresses; it stays.</param>
/// <param name="Order">Its place among the goals, from the least on.</param>
/// <param name="Title">What is aimed at.</param>
/// <param name="ValidFrom">The first day.</param>
public sealed record Goal(string Slug, int Order, LocalizedText Title, DateOnly ValidFrom)
{
    /// <summary>Most metrics of a goal: more would not be read at a glance.</summary>
    public const int MostMetrics = 12;

    /// <summary>More words; <c>null</c> when there are none.</summary>
    public LocalizedText? Words { get; init; }

    /// <summary>The floor of the house of participation that it belongs to; <c>null</c> of none.</summary>
    public Floor? Floor { get; init; }

    /// <summary>The slugs of the metrics that tell of it, in order.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>The day after the last; <c>null</c> while it is open. Goals are ended, not deleted.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => day >= ValidFrom && (ValidTo is not { } end || day < end);
}

/// <summary>All goals of the programme, those that have ended too.</summary>
/// <param name="goals">The goals, in any order.</param>
public sealed class GoalBook(IEnumerable<Goal> goals)
{
    /// <summary>A programme without goals.</summary>
    public static GoalBook Empty { get; } = new([]);

    /// <summary>All of them by their order, then by their slugs.</summary>
    public IReadOnlyList<Goal> All { get; } = [.. goals.OrderBy(goal => goal.Order).ThenBy(goal => goal.Slug, StringComparer.Ordinal)];

    /// <summary>Those that hold on a day.</summary>
    public IReadOnlyList<Goal> On(DateOnly day) => [.. All.Where(goal => goal.HoldsOn(day))];

    /// <summary>The goal of a slug (case-insensitive), or <c>null</c>.</summary>
    public Goal? Find(string? slug) => All.FirstOrDefault(goal => string.Equals(goal.Slug, slug, StringComparison.OrdinalIgnoreCase));
}
