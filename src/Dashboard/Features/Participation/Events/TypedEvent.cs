using System.Globalization;
using Dashboard.Components;
using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Layout;

namespace Dashboard.Features.Participation.Events;

/// <summary>What is wrong with a field of a form about an event.</summary>
/// <param name="Field">The field's id in the form.</param>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Most">The most characters, or the highest number.</param>
/// <param name="Limit">The first or last day allowed; <c>null</c> where it is not about days.</param>
/// <param name="Found">The words in question; <c>null</c> where it is about the field as a whole.</param>
public sealed record EventFault(string Field, string Reason, int Most = 0, DateOnly? Limit = null, string? Found = null)
{
    /// <summary>Somebody else has written in the field too.</summary>
    public const string Theirs = "Theirs";

    /// <summary>A problem at its field: what is no day or no number is none that is missing.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="typed">What was typed in the field, where that is a day.</param>
    public static EventFault Of(EventProblem problem, string? typed) => new(
        problem.Field.ToString().ToLowerInvariant(),
        problem.Field is EventField.Participants or EventField.Invited ? "People"
            : typed is { Length: > 0 } && DateReading.Day(typed) is null ? "NoDay"
            : problem.Fault.ToString(),
        problem.Field is EventField.Participants or EventField.Invited ? EventStep.MostPeople : problem.Most,
        problem.Limit,
        problem.Found);
}

/// <summary>A plan of an event as its form was sent, or as it is filled in.</summary>
public sealed record TypedPlan
{
    public string Unit { get; init; } = "";

    public string Title { get; init; } = "";

    public string Use { get; init; } = "";

    public string Method { get; init; } = "";

    /// <summary>The floor; <c>null</c> where something was sent that is none.</summary>
    public Floor? Floor { get; init; } = Core.Participation.Floor.Dialogue;

    public string Mode { get; init; } = "";

    public string Path { get; init; } = "";

    public string Partner { get; init; } = "";

    public string Date { get; init; } = "";

    public string Invited { get; init; } = "";

    public string Owner { get; init; } = "";

    public string By { get; init; } = "";

    public static TypedPlan Read(IFormCollection form) => new()
    {
        Unit = form["unit"].ToString(),
        Title = form["title"].ToString(),
        Use = form["use"].ToString(),
        Method = form["method"].ToString(),
        Floor = Floors.Parse(form["floor"]),
        Mode = form["mode"].ToString(),
        Path = form["path"].ToString(),
        Partner = form["partner"].ToString(),
        Date = form["date"].ToString().Trim(),
        Invited = form["invited"].ToString().Trim(),
        Owner = form["owner"].ToString(),
        By = form["by"].ToString(),
    };

    /// <summary>What the domain cannot see: that the floor is none of the house's.</summary>
    public IReadOnlyList<EventFault> OwnFaults() => Floor is null ? [new EventFault("floor", nameof(NoteFault.Unknown))] : [];

    /// <summary>The plan, once it has no faults of its own.</summary>
    public EventDraft Draft() => new(Unit, Title, Method, Floor!.Value, Use, Owner, By)
    {
        Date = DateReading.Day(Date),
        Mode = TypedFields.Optional(Mode),
        Path = TypedFields.Optional(Path),
        Partner = TypedFields.Optional(Partner),
        Invited = TypedFields.People(Invited),
    };

    public IReadOnlyList<EventFault> Faults(IEnumerable<EventProblem> problems) =>
        [.. problems.Select(problem => EventFault.Of(problem, problem.Field == EventField.Date ? Date : null))];
}

/// <summary>What became of an event, as its form was sent or as it is filled in; <c>null</c> of fields that the form did not have.</summary>
public sealed record TypedEventStep
{
    public const string Decided = "Decided";

    public const string Nothing = "Nothing";

    /// <summary>Before the name of a field, it names the hidden one that holds what the field had shown.</summary>
    public const string ShownPrefix = "shown-";

    public EventState? State { get; init; }

    public string? Date { get; init; }

    public string? Participants { get; init; }

    public string? Reason { get; init; }

    public string? Use { get; init; }

    public string? Owner { get; init; }

    /// <summary><see cref="Decided"/>, <see cref="Nothing"/>, or empty while neither is known.</summary>
    public string? Concluded { get; init; }

    /// <summary>What was decided, or why nothing was.</summary>
    public string? Conclusion { get; init; }

    public string? DecidedOn { get; init; }

    public string? ToldOn { get; init; }

    public string? ToldWhere { get; init; }

    public string? Lesson { get; init; }

    public string? Contact { get; init; }

    public string By { get; init; } = "";

    /// <summary>The number of the last line that the writer has seen; 0 where there was none.</summary>
    public int Seen { get; init; }

    /// <summary>What the form had shown; <c>null</c> of one that does not say it.</summary>
    public TypedEventStep? Shown { get; init; }

    public static TypedEventStep Read(IFormCollection form) => Read(form, "") with
    {
        Shown = form.Keys.Any(name => name.StartsWith(ShownPrefix, StringComparison.Ordinal)) ? Read(form, ShownPrefix) : null,
    };

    private static TypedEventStep Read(IFormCollection form, string prefix)
    {
        string? Of(string field) => form.TryGetValue(prefix + field, out var typed) ? typed.ToString() : null;
        return new TypedEventStep
        {
            State = Enum.TryParse<EventState>(Of("state"), out var state) && Enum.IsDefined(state) ? state : null,
            Date = Of("date")?.Trim(),
            Participants = Of("participants")?.Trim(),
            Reason = Of("reason"),
            Use = Of("use"),
            Owner = Of("owner"),
            Concluded = Of("concluded"),
            Conclusion = Of("conclusion"),
            DecidedOn = Of("decidedon")?.Trim(),
            ToldOn = Of("toldon")?.Trim(),
            ToldWhere = Of("toldwhere"),
            Lesson = Of("lesson"),
            Contact = Of("contact"),
            By = form["by"].ToString(),
            Seen = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
        };
    }

    /// <summary>The form of an event as it stands.</summary>
    public static TypedEventStep Of(ParticipationEvent held, int seen, ViewContext view)
    {
        string Day(DateOnly? day) => day is { } known ? PeriodText.Date(known, view.Language) : "";
        return new TypedEventStep
        {
            State = held.State,
            Date = Day(held.Date),
            Participants = held.State == EventState.Held ? held.Participants.ToString(CultureInfo.InvariantCulture) : "",
            Use = "",
            Owner = held.Owner ?? "",
            Concluded = held.Undecided is not null ? Nothing : held.Decision is not null ? Decided : "",
            Conclusion = held.Undecided ?? held.Decision ?? "",
            DecidedOn = Day(held.DecidedOn),
            ToldOn = Day(held.ToldOn),
            ToldWhere = held.ToldWhere ?? "",
            Lesson = held.Lesson ?? "",
            Contact = held.Contact ?? "",
            By = view.Access.Name,
            Seen = seen,
        };
    }

    /// <summary>What was typed, over an event of which somebody else may have written since: what was left as it was says what stands now.</summary>
    /// <returns>The form, and the fields that both have changed with what stands there now.</returns>
    public (TypedEventStep Typed, IReadOnlyList<EventFault> Contested) Over(TypedEventStep now)
    {
        if (Shown is not { } shown)
        {
            return (this, []);
        }

        var contested = new List<EventFault>();
        return (this with
        {
            State = State == shown.State ? now.State : State,
            Date = Field("date", Date, shown.Date, now.Date),
            Participants = Field("participants", Participants, shown.Participants, now.Participants),
            Owner = Field("owner", Owner, shown.Owner, now.Owner),
            Concluded = new OvertakenText(Concluded, shown.Concluded, now.Concluded).Value,
            Conclusion = Field("conclusion", Conclusion, shown.Conclusion, now.Conclusion),
            DecidedOn = Field("decidedon", DecidedOn, shown.DecidedOn, now.DecidedOn),
            ToldOn = Field("toldon", ToldOn, shown.ToldOn, now.ToldOn),
            ToldWhere = Field("toldwhere", ToldWhere, shown.ToldWhere, now.ToldWhere),
            Lesson = Field("lesson", Lesson, shown.Lesson, now.Lesson),
            Contact = Field("contact", Contact, shown.Contact, now.Contact),
        }, contested);

        string? Field(string field, string? typed, string? before, string? stands)
        {
            var text = new OvertakenText(typed, before, stands);
            if (text.IsContested)
            {
                contested.Add(new EventFault(field, EventFault.Theirs, Found: stands is { Length: > 0 } ? stands : "–"));
            }

            return text.Value;
        }
    }

    /// <summary>What the domain cannot see, for which an empty field is one that says nothing: a field that was emptied, and half of a pair.</summary>
    public IReadOnlyList<EventFault> OwnFaults() => [.. new[]
    {
        Date is "" ? new EventFault("date", nameof(NoteFault.Missing)) : null,
        State == EventState.Held && Participants is "" ? new EventFault("participants", "People", EventStep.MostPeople) : null,
        (Concluded, NoteRules.Clean(Conclusion)) switch
        {
            (Decided or Nothing, "") => new EventFault("conclusion", nameof(NoteFault.Missing)),
            ("", { Length: > 0 }) => new EventFault("concluded", "Choose"),
            _ => null,
        },
        ToldOn is "" && NoteRules.Clean(ToldWhere).Length > 0 ? new EventFault("toldon", nameof(NoteFault.Missing)) : null,
    }.OfType<EventFault>()];

    public EventStep Step() => new(By)
    {
        State = State,
        Date = TypedFields.Day(Date),
        Participants = State == EventState.Held ? TypedFields.People(Participants) : null,
        Reason = Reason,
        PlannedUse = Use,
        Owner = Owner,
        Decision = Concluded is null ? null : Concluded == Decided ? Conclusion : "",
        Undecided = Concluded is null ? null : Concluded == Nothing ? Conclusion : "",
        DecidedOn = Concluded is Decided or Nothing ? TypedFields.Day(DecidedOn) : null,
        ToldOn = TypedFields.Day(ToldOn),
        ToldWhere = ToldWhere,
        Lesson = Lesson,
        Contact = Contact,
    };

    public IReadOnlyList<EventFault> Faults(IEnumerable<EventProblem> problems) => [.. problems.Select(problem => EventFault.Of(problem, problem.Field switch
    {
        EventField.Date => Date,
        EventField.DecidedOn => DecidedOn,
        EventField.ToldOn => ToldOn,
        _ => null,
    }))];
}

/// <summary>Reads what was typed in fields that may stay empty: what cannot be read is said as something that no field allows.</summary>
internal static class TypedFields
{
    public static string? Optional(string text) => NoteRules.Clean(text) is { Length: > 0 } clean ? clean : null;

    public static int? People(string? text) => text is null or "" ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : -1;

    public static DateOnly? Day(string? text) => text is null or "" ? null : DateReading.Day(text) ?? DateOnly.MinValue;
}
