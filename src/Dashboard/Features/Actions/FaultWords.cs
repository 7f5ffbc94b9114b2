using Dashboard.Components;
using Dashboard.Components.Actions;
using Dashboard.Core.Text;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Actions;

/// <summary>Says what is wrong in a form about an action.</summary>
public sealed class FaultWords(IStringLocalizer<ActionTexts> text, RefusedAction? refused, Language language, string today)
{
    /// <summary>All faults, each with its field.</summary>
    public IReadOnlyList<FieldFault> All => [.. (refused?.Faults ?? []).Select(fault => new FieldFault(fault.HasField ? fault.Field : null, $"{text["Field-" + fault.Field]}: {Of(fault)}"))];

    /// <summary>What is wrong with a field; <c>null</c> when nothing is.</summary>
    public string? Of(string field) => refused?.Faults.FirstOrDefault(fault => fault.Field == field) is { } fault ? Of(fault) : null;

    private string Of(ActionFault fault) => fault.Reason == "NoDay" ? text["Fault-NoDay", today]
        : fault.Limit is { } day ? text["Fault-" + fault.Reason, PeriodText.Date(day, language)]
        : fault.Found is { } found ? text[fault.HasField ? "Fault-" + fault.Reason : $"Fault-{fault.Reason}-{fault.Field}", found]
        : text["Fault-" + fault.Reason, fault.Most];
}
