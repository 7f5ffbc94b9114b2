using Dashboard.Components;
using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation.Events;

/// <summary>Tells a single event in the reader's words.</summary>
public sealed class EventWords(IStringLocalizer<EventTexts> text, ViewContext view)
{
    /// <summary>Whether and when it was held: "Pidetty 1.2.2026", "Suunniteltu 1.2.2026".</summary>
    public string State(ParticipationEvent held) => text["StateOn-" + held.State, Date(held.Date)];

    /// <summary>When its use was written: before the event, on its day, or only after it.</summary>
    public string Planned(ParticipationEvent held) => held switch
    {
        { PlannedUse: null } => text["NoUse"],
        { PlannedOn: null } => text["UseUndated"],
        { IsPlannedLate: true } => text["UseLate", Date(held.PlannedOn.Value)],
        { IsPlannedSameDay: true } => text["UseSameDay", Date(held.PlannedOn.Value)],
        _ => text["UseBefore", Date(held.PlannedOn.Value)],
    };

    /// <summary>What followed: a decision, why there was none, or that it is not known.</summary>
    public string Concluded(ParticipationEvent held)
    {
        var on = held.DecidedOn is { } day ? $" ({Date(day)})" : "";
        return held switch
        {
            { Undecided: { } why } => text["Undecided", NoteText.Sentence(why)] + on,
            { Decision: { } decision } => decision + on,
            { IsDecided: true } => text["DecidedOnly"] + on,
            _ => text["NotConcluded"],
        };
    }

    /// <summary>When and where people heard what followed.</summary>
    public string Told(ParticipationEvent held) => held.ToldOn is { } day
        ? held.ToldWhere is { } where ? text["ToldOnWhere", Date(day), where] : text["ToldOn", Date(day)]
        : text["NotTold"];

    /// <summary>A line of the history: what was said, who wrote it and when.</summary>
    public string Line(EventLine line) => string.Join(' ', Said(line.Said).Append(NoteText.WrittenBy(line.Written, view.Language)));

    private IEnumerable<string> Said(EventStep said)
    {
        var isReplaced = said.Decision is { Length: > 0 } || said.Undecided is { Length: > 0 };
        return new[]
        {
            said.PlannedUse is { } use ? text["Line-Use", NoteText.Sentence(use)].Value : null,
            said.State is { } state ? text["Line-" + state, said.Reason is { Length: > 0 } why ? NoteText.Sentence(why) : ""].Value.TrimEnd() : null,
            said.Date is { } date ? text["Line-Date", Date(date)].Value : null,
            said.Participants is { } people ? text["Line-Participants", NumberText.Count(people, view.Language)].Value : null,
            Of("Owner", said.Owner, NoteText.Ended),
            isReplaced && said.Decision is "" ? null : Of("Decision", said.Decision),
            isReplaced && said.Undecided is "" ? null : Of("Undecided", said.Undecided),
            said.DecidedOn is { } decided ? text["Line-DecidedOn", Date(decided)].Value : null,
            said.ToldOn is { } told ? text["Line-ToldOn", Date(told)].Value : null,
            Of("ToldWhere", said.ToldWhere),
            Of("Lesson", said.Lesson),
            Of("Contact", said.Contact, NoteText.Ended),
        }.OfType<string>();
    }

    private string? Of(string field, string? said, Func<string, string>? ended = null) => said switch
    {
        null => null,
        "" => text[$"Line-{field}-Gone"].Value,
        _ => text["Line-" + field, (ended ?? NoteText.Sentence)(said)].Value,
    };

    private string Date(DateOnly day) => PeriodText.Date(day, view.Language);
}
