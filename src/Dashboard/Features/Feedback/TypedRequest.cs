using System.Globalization;
using Dashboard.Components;
using Dashboard.Core.Feedback;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Platform;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Feedback;

/// <summary>What became of a contact request or of a comment, as its form was sent.</summary>
public sealed record TypedRequest
{
    private static readonly string[] Times = ["H.mm", "H:mm"];

    /// <summary>The request; without meaning for a comment, which its address names.</summary>
    public required RequestName Name { get; init; }

    /// <summary>Who had it in hand as the page was shown; <c>null</c> for nobody.</summary>
    public string? Seen { get; init; }

    public RequestMove Move { get; init; }

    public required string Handler { get; init; }

    /// <summary>The day of the answer.</summary>
    public required string Day { get; init; }

    /// <summary>The time of that day.</summary>
    public required string Time { get; init; }

    /// <summary>Reads a form; <c>null</c> when it names nothing that can become of a request.</summary>
    public static TypedRequest? Read(IFormCollection form) => !Enum.TryParse<RequestMove>(form["move"], out var move) || !Enum.IsDefined(move) ? null : new()
    {
        Name = new RequestName(form["source"].ToString(), form["id"].ToString()),
        Seen = form["seen"].ToString() is { Length: > 0 } seen ? seen : null,
        Move = move,
        Handler = form["handler"].ToString(),
        Day = form["day"].ToString().Trim(),
        Time = form["time"].ToString().Trim(),
    };

    public RequestStep Step() => new(Move, Handler, AnsweredAt);

    private DateTimeOffset? AnsweredAt =>
        DateReading.Day(Day) is { } day && TimeOnly.TryParseExact(Time, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? LocalTime.At(day.ToDateTime(time))
            : null;
}

/// <summary>Why a form about a request was not taken, for the page that answers it: what was typed is still there.</summary>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Request">What was typed.</param>
/// <param name="Problems">What is wrong with its fields.</param>
public sealed record RefusedRequest(string Reason, TypedRequest? Request, params IReadOnlyList<RequestProblem> Problems) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>Somebody else has handled it meanwhile.</summary>
    public const string Changed = "Changed";

    /// <summary>The same, of a comment.</summary>
    public const string ChangedComment = "ChangedComment";

    /// <summary>What is wrong, each with its field.</summary>
    public IReadOnlyList<FieldFault> Faults(IStringLocalizer<RequestTexts> text, Func<DateTimeOffset, string> time) =>
        [.. Problems.Select(problem => new FieldFault(problem.Field == RequestField.Handler ? "handler" : "day", Words(problem, text, time)))];

    private static string Words(RequestProblem problem, IStringLocalizer<RequestTexts> text, Func<DateTimeOffset, string> time) =>
        $"{text["Field-" + problem.Field]}: {text[$"Fault-{problem.Field}-{problem.Fault}", problem.Limit is { } limit ? time(limit) : NoteRules.MostOfName]}";
}
