using Dashboard.Data.Import;

namespace Dashboard.Doors;

/// <summary>
/// Something that a door was given is not understood: it says where, what was found and what was expected, in the same words for the
/// command line and the API.
/// </summary>
internal sealed class InputException : Exception
{
    private readonly bool isParameter;

    private InputException(bool isParameter, string place, string? given, string expected)
        : base(Say(isParameter, place, given, expected)) =>
        (this.isParameter, Place, Given, Expected) = (isParameter, place, given, expected);

    /// <summary>The parameter's name, or the place in the data: <c>line 3</c>, <c>points[2].x</c>.</summary>
    public string Place { get; }

    /// <summary>What was found; <c>null</c> when nothing was.</summary>
    public string? Given { get; }

    /// <summary>What was expected, in words.</summary>
    public string Expected { get; }

    /// <summary>The message as the command line says it: a parameter is an option there.</summary>
    public string ForCommandLine => isParameter ? Say(isParameter, $"--{Place}", Given, Expected) : Message;

    /// <summary>A parameter is not understood, or is missing.</summary>
    /// <param name="name">Its name, as <c>grain</c>.</param>
    /// <param name="given">What was found; <c>null</c> when it is missing.</param>
    /// <param name="expected">What was expected, in words.</param>
    public static InputException OfParameter(string name, string? given, string expected) => new(true, name, Cut(given), expected);

    /// <summary>The data are not understood at a place.</summary>
    /// <param name="place">Where, as <c>line 3</c>.</param>
    /// <param name="given">What was found; <c>null</c> when there is nothing to show.</param>
    /// <param name="expected">What was expected, in words.</param>
    public static InputException At(string place, string? given, string expected) => new(false, place, Cut(given), expected);

    private static string Say(bool isParameter, string place, string? given, string expected) => (isParameter, given) switch
    {
        (true, null) => $"{place} is missing; expected {expected}.",
        (true, _) => $"{place} is '{given}'; expected {expected}.",
        (false, null) => $"{Capital(place)}: expected {expected}.",
        _ => $"{Capital(place)}: found '{given}'; expected {expected}.",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string? Cut(string? given) => given is null ? null : RowError.Cut(given);
}
