using Dashboard.Core.Participation;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>A method as the bank tells of it.</summary>
/// <param name="Name">The method.</param>
/// <param name="Tally">Its events.</param>
/// <param name="Attendance">Participants of those invited, over the events where the invited are known; <c>null</c> where none are.</param>
/// <param name="Modes">How one could take part.</param>
/// <param name="Partners">With whom it was held, the most frequent first.</param>
public sealed record MethodRow(string Name, EventTally Tally, double? Attendance, IReadOnlyList<string> Modes, IReadOnlyList<string> Partners);

/// <summary>A way of taking part.</summary>
public sealed record ModeRow(string Name, EventTally Tally);

/// <summary>Methods and modes as people read them; words that are the county's own stand as they are.</summary>
public static class MethodBank
{
    private const int MostPartners = 4;

    /// <summary>The methods used, the most used first.</summary>
    public static IReadOnlyList<MethodRow> Of(IReadOnlyList<ParticipationEvent> events, IStringLocalizer<ParticipationTexts> text) =>
        [.. events.GroupBy(held => held.Method, StringComparer.OrdinalIgnoreCase)
            .Select(method => new MethodRow(
                MethodName(method.Key, text),
                EventTally.Of(method),
                AttendanceOf(method),
                [.. ByFrequency(method.Select(held => held.Mode)).Select(mode => ModeName(mode, text))],
                [.. ByFrequency(method.Select(held => held.Partner)).Take(MostPartners)]))
            .OrderByDescending(row => row.Tally.Events).ThenBy(row => row.Name, StringComparer.CurrentCulture)];

    /// <summary>The ways of taking part, the most used first, those that are not known last.</summary>
    public static IReadOnlyList<ModeRow> Modes(IReadOnlyList<ParticipationEvent> events, IStringLocalizer<ParticipationTexts> text) =>
        [.. events.GroupBy(held => held.Mode, StringComparer.OrdinalIgnoreCase)
            .OrderBy(mode => mode.Key is null).ThenByDescending(mode => mode.Count())
            .Select(mode => new ModeRow(mode.Key is null ? text["Unknown"] : ModeName(mode.Key, text), EventTally.Of(mode)))];

    public static string MethodName(string method, IStringLocalizer<ParticipationTexts> text) => Known(text["Method-" + method], method);

    private static string ModeName(string mode, IStringLocalizer<ParticipationTexts> text) => Known(text["Mode-" + mode], mode);

    private static string Known(LocalizedString name, string code) => name.ResourceNotFound ? code : name.Value;

    private static double? AttendanceOf(IEnumerable<ParticipationEvent> events)
    {
        var counted = events.Where(held => held.Invited > 0).ToList();
        return counted.Count == 0 ? null : counted.Sum(held => (double)held.Participants) / counted.Sum(held => (double)held.Invited!.Value);
    }

    private static IEnumerable<string> ByFrequency(IEnumerable<string?> values) => values.OfType<string>()
        .GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(value => value.Count()).ThenBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => value.Key);
}
