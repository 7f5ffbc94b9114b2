namespace Dashboard.Core.Notes;

/// <summary>What is wrong with something written.</summary>
public enum NoteFault
{
    /// <summary>Nothing but space.</summary>
    Missing,

    /// <summary>More characters than allowed.</summary>
    TooLong,

    /// <summary>A control character: something no person types.</summary>
    ControlCharacter,

    /// <summary>A day before the first allowed.</summary>
    TooEarly,

    /// <summary>A day after the last allowed.</summary>
    TooLate,

    /// <summary>The series has a new baseline of that day already.</summary>
    Taken,

    /// <summary>None of those there are to choose from.</summary>
    Unknown,

    /// <summary>It seems to tell who a person is.</summary>
    PersonalData,

    /// <summary>It is not there, or it is others' and not the writer's to name.</summary>
    NotOwn,
}

/// <summary>The fields of what is written.</summary>
public enum NoteField
{
    /// <summary>The explanation or the reason.</summary>
    Text,

    /// <summary>The day from which on it holds.</summary>
    Date,

    /// <summary>The writer's name or role.</summary>
    By,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Field">Where.</param>
/// <param name="Fault">What.</param>
/// <param name="Most">The most characters allowed; 0 where it is not about length.</param>
/// <param name="Limit">The first or last day allowed; <c>null</c> where it is not about days.</param>
/// <param name="Found">The words in question; <c>null</c> where it is about the text as a whole.</param>
public sealed record NoteProblem(NoteField Field, NoteFault Fault, int Most = 0, DateOnly? Limit = null, string? Found = null)
{
    /// <inheritdoc/>
    public override string ToString() => Fault switch
    {
        NoteFault.PersonalData => $"{Field}: '{Found}' seems to tell who a person is; expected words without names and contact details",
        NoteFault.Taken => $"{Field}: there is a new baseline of that day already; expected another day",
        _ when Most > 0 => FormattableString.Invariant($"{Field}: {Fault}; expected a text of 1–{Most} characters without control characters"),
        _ => $"{Field}: {Fault}; expected a day{(Limit is { } day ? $" {(Fault == NoteFault.TooEarly ? "from" : "until")} {day:yyyy-MM-dd}" : "")}",
    };
}

/// <summary>What written texts and their days must be like.</summary>
public static class NoteRules
{
    /// <summary>Most characters of a name or role.</summary>
    public const int MostOfName = 100;

    /// <summary>Most characters of an action's title: it stands beside a flag on the chart.</summary>
    public const int MostOfTitle = 80;

    /// <summary>Most characters of a new baseline's reason.</summary>
    public const int MostOfReason = 200;

    /// <summary>Most characters of an explanation.</summary>
    public const int MostOfExplanation = 1000;

    /// <summary>The first day that anything is dated.</summary>
    public static DateOnly Earliest { get; } = new(1990, 1, 1);

    /// <summary>The text as it is kept: no space around it, one character between lines.</summary>
    public static string Clean(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>What is wrong with a cleaned text; <c>null</c> when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters it may have.</param>
    /// <param name="lines">Whether it may have several lines.</param>
    public static NoteFault? FaultOf(string text, int most, bool lines = false) =>
        string.IsNullOrWhiteSpace(text) ? NoteFault.Missing
        : text.Any(letter => char.IsControl(letter) && !(lines && letter == '\n')) ? NoteFault.ControlCharacter
        : text.Length > most ? NoteFault.TooLong
        : null;

    /// <summary>The text, when nothing is wrong with it.</summary>
    /// <exception cref="ArgumentException">Something is.</exception>
    internal static string Require(string text, int most, string name, bool lines = false) => FaultOf(text, most, lines) is { } fault
        ? throw new ArgumentException(FormattableString.Invariant($"{name}: {fault}; expected a text of 1–{most} characters."), name)
        : text;
}
