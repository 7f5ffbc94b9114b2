using System.ComponentModel;
using System.Globalization;
using Dashboard.Doors;

namespace Dashboard.Api;

/// <summary>The JSON body of an <c>spc</c> question.</summary>
internal sealed record SpcBody
{
    [Description("The values in order, null for a missing one; or give points.")]
    public IReadOnlyList<double?>? Values { get; init; }

    [Description("The points in order; or give values.")]
    public IReadOnlyList<SpcBodyPoint?>? Points { get; init; }

    [Description("mdc-2018 (the default) or mdc-2023.")]
    public string? Rules { get; init; }

    [Description("Which way is better: up (the default), down or neutral.")]
    public string? Direction { get; init; }

    [Description("The target, in the unit of the values.")]
    public double? Target { get; init; }

    [Description("Whether moving ranges of at least 3.267 times their mean are left out of it, once.")]
    public bool Screen { get; init; }

    [Description("Fixes the limits after so many values of a group, from 2.")]
    public int? Fix { get; init; }

    [Description("The numbers, from 1, of the points that start a new group.")]
    public IReadOnlyList<int>? Rebase { get; init; }

    /// <exception cref="InputException">The body holds no points, or they are not understood.</exception>
    public SpcReport Answer() => new SpcQuestion
    {
        Rules = Rules,
        Direction = Direction,
        Target = Target,
        Screen = Screen,
        Fix = Fix,
        Rebase = Rebase ?? [],
    }.Answer(Input());

    private SpcInput Input()
    {
        if ((Values is null) == (Points is null))
        {
            throw InputException.At("the body", Values is null ? "neither" : "both", "either values or points");
        }

        var input = new SpcInput();
        for (var i = 0; i < Values?.Count; i++)
        {
            input.Add(Place("values", i), null, Values[i]);
        }

        for (var i = 0; i < Points?.Count; i++)
        {
            var point = Points[i] ?? throw InputException.At(Place("points", i), "null", "an object with x and value");
            input.Add(Place("points", i), point.X, point.Value);
        }

        return input;
    }

    private static string Place(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}

/// <summary>A point of an <see cref="SpcBody"/>.</summary>
internal sealed record SpcBodyPoint
{
    [Description("Its date, as 2026-01-31, or period, as 2026-01; all points have one, in rising order, or none has.")]
    public string? X { get; init; }

    [Description("Its value; null when it is missing.")]
    public double? Value { get; init; }
}
