using System.ComponentModel;
using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Doors;

/// <summary>The options of an <c>spc</c> question as text: those of the verb, and of the API's query.</summary>
internal sealed record SpcParameters
{
    [FromQuery(Name = "rules")]
    [Description("mdc-2018 (the default) or mdc-2023.")]
    public string? Rules { get; init; }

    [FromQuery(Name = "direction")]
    [Description("Which way is better: up (the default), down or neutral.")]
    public string? Direction { get; init; }

    [FromQuery(Name = "target")]
    [Description("The target, in the unit of the values.")]
    public string? Target { get; init; }

    [FromQuery(Name = "screen")]
    [Description("true leaves moving ranges of at least 3.267 times their mean out of it, once; false is the default.")]
    public string? Screen { get; init; }

    [FromQuery(Name = "fix")]
    [Description("Fixes the limits after so many values of a group, from 2.")]
    public string? Fix { get; init; }

    [FromQuery(Name = "rebase")]
    [Description("The numbers, from 1, of the points that start a new group: several separated by commas, or the parameter several times.")]
    public string[]? Rebase { get; init; }

    /// <exception cref="InputException">An option is not understood.</exception>
    public SpcQuestion Read() => new()
    {
        Rules = Rules,
        Direction = Direction,
        Target = Target is null ? null
            : Given.Number(Target) is { } target && double.IsFinite(target) ? target
            : throw InputException.OfParameter("target", Target, SpcQuestion.TargetExpected),
        Screen = Screen is not null && Given.OneOf("screen", Screen, ("true", true), ("false", false)),
        Fix = Fix is null ? null : Whole("fix", Fix),
        Rebase = [.. (Rebase ?? [])
            .SelectMany(text => text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
            .Select(text => Whole("rebase", text))],
    };

    private static int Whole(string name, string text) =>
        Given.Whole(text, int.MinValue, int.MaxValue) ?? throw InputException.OfParameter(name, text, "a whole number");
}

/// <summary>The options of an <c>spc</c> question.</summary>
internal sealed record SpcQuestion
{
    public const string TargetExpected = "a number with a decimal point, as 12.5";

    public string? Rules { get; init; }

    public string? Direction { get; init; }

    public double? Target { get; init; }

    public bool Screen { get; init; }

    public int? Fix { get; init; }

    public IReadOnlyList<int> Rebase { get; init; } = [];

    /// <summary>Calculates the chart of the points.</summary>
    /// <exception cref="InputException">An option is not understood or does not fit the points.</exception>
    public SpcReport Answer(SpcInput input) => SpcReport.Of(Xmr.Calculate(input.Values, Options(input.Values.Count)), input.X);

    private XmrOptions Options(int points) => new()
    {
        Rules = Rules is null
            ? RuleSet.Mdc2018
            : Given.OneOf("rules", Rules, [.. Enum.GetValues<RuleSet>().Select(rules => (rules.Slug(), rules))]),
        Direction = Direction is null
            ? Core.Metrics.Direction.Up
            : Given.OneOf(
                "direction",
                Direction,
                ("up", Core.Metrics.Direction.Up),
                ("down", Core.Metrics.Direction.Down),
                ("neutral", Core.Metrics.Direction.Neutral)),
        Target = Target is { } target && !double.IsFinite(target)
            ? throw InputException.OfParameter("target", Text(target), TargetExpected)
            : Target,
        Screen = Screen,
        // One point has no moving range, so that there would be no limits to fix.
        FixAfter = Fix is { } fix ? Within("fix", fix, 2, points) : null,
        RebaseAt = [.. Rebase.Select(point => Within("rebase", point, 1, points) - 1)],
    };

    private static int Within(string name, int number, int from, int points) => number >= from && number <= points
        ? number
        : throw InputException.OfParameter(name, Text(number), points < from
            ? $"nothing, because there {(points == 1 ? "is 1 point" : $"are {Text(points)} points")}"
            : $"a whole number from {Text(from)} to {Text(points)}, the number of points");

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
