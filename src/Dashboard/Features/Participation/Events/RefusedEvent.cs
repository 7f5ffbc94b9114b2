using Dashboard.Components;
using Dashboard.Core.Text;
using Dashboard.Platform;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation.Events;

/// <summary>Why a form about an event was not taken, for the page that answers it: what was typed is still there.</summary>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Faults">What is wrong with its fields.</param>
public sealed record RefusedEvent(string Reason, params IReadOnlyList<EventFault> Faults) : IRefusedForm
{
    /// <summary>The form was too old to trust.</summary>
    public const string Expired = "Expired";

    /// <summary>Fields are to be mended.</summary>
    public const string NotTaken = "NotTaken";

    /// <summary>Somebody else has written of the event meanwhile.</summary>
    public const string Changed = "Changed";

    /// <summary>The plan, or <c>null</c>.</summary>
    public TypedPlan? Plan { get; init; }

    /// <summary>What was to become of an event, or <c>null</c>.</summary>
    public TypedEventStep? Step { get; init; }
}

/// <summary>Says what is wrong in a form about an event.</summary>
public sealed class EventFaultWords(IStringLocalizer<EventTexts> text, RefusedEvent? refused, Language language, DateOnly today)
{
    /// <summary>All faults, each with its field.</summary>
    public IReadOnlyList<FieldFault> All => [.. (refused?.Faults ?? []).Select(fault => new FieldFault(fault.Field, $"{text["Field-" + fault.Field]}: {Of(fault)}"))];

    /// <summary>What is wrong with a field; <c>null</c> when nothing is.</summary>
    public string? Of(string field) => refused?.Faults.FirstOrDefault(fault => fault.Field == field) is { } fault ? Of(fault) : null;

    private string Of(EventFault fault) => fault.Reason == "NoDay" ? text["Fault-NoDay", PeriodText.Date(today, language)]
        : fault.Limit is { } day ? text["Fault-" + fault.Reason, PeriodText.Date(day, language)]
        : fault.Found is { } found ? text["Fault-" + fault.Reason, found]
        : text["Fault-" + fault.Reason, NumberText.Count(fault.Most, language)];
}
