using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>A method as the bank tells of it.</summary>
/// <param name="Name">The method.</param>
/// <param name="Described">What one should know of it; <c>null</c> where nobody has described it.</param>
/// <param name="Tally">Its events of the period.</param>
/// <param name="Attendance">Participants of those invited, over the events where the invited are known; <c>null</c> where none are.</param>
/// <param name="Modes">How one could take part.</param>
/// <param name="Partners">With whom it was held, the most frequent first.</param>
/// <param name="Heard">How many felt heard, wherever it was used; <c>null</c> where too few were asked.</param>
/// <param name="Lesson">What was learnt last, or <c>null</c>.</param>
public sealed record MethodRow(
    string Name,
    MethodDescription? Described,
    EventTally Tally,
    double? Attendance,
    IReadOnlyList<string> Modes,
    IReadOnlyList<string> Partners,
    MethodHeard? Heard,
    string? Lesson);

/// <summary>A way of taking part.</summary>
public sealed record ModeRow(string Name, EventTally Tally);

/// <summary>Methods and modes as people read them; words that are the county's own stand as they are.</summary>
public static class MethodBank
{
    private const int MostPartners = 4;

    /// <summary>The methods used in the period, the most used first; then the described ones that were not used.</summary>
    /// <param name="now">The events of the period, newest first.</param>
    /// <param name="heard">How many felt heard, by method.</param>
    /// <param name="text">The names of methods and modes.</param>
    public static IReadOnlyList<MethodRow> Of(
        IReadOnlyList<ParticipationEvent> now, IReadOnlyList<MethodHeard> heard, IStringLocalizer<ParticipationTexts> text)
    {
        var used = now.GroupBy(held => held.Method, StringComparer.OrdinalIgnoreCase)
            .Select(method => RowOf(method.Key, [.. method], heard, text))
            .OrderByDescending(row => row.Tally.Events).ThenBy(row => row.Name, StringComparer.CurrentCulture).ToList();
        var others = MethodCatalogue.All.Where(method => !now.Any(held => IsOf(held.Method, method.Slug))).Select(method => RowOf(method.Slug, [], heard, text));
        return [.. used, .. others];
    }

    /// <summary>The ways of taking part, the most used first, those that are not known last.</summary>
    public static IReadOnlyList<ModeRow> Modes(IReadOnlyList<ParticipationEvent> events, IStringLocalizer<ParticipationTexts> text) =>
        [.. events.GroupBy(held => held.Mode, StringComparer.OrdinalIgnoreCase)
            .OrderBy(mode => mode.Key is null).ThenByDescending(mode => mode.Count())
            .Select(mode => new ModeRow(mode.Key is null ? text["Unknown"] : ModeName(mode.Key, text), EventTally.Of(mode)))];

    public static string MethodName(string method, IStringLocalizer<ParticipationTexts> text) => Known(text["Method-" + method], method);

    public static string ModeName(string mode, IStringLocalizer<ParticipationTexts> text) => Known(text["Mode-" + mode], mode);

    /// <summary>The name as a sentence or a row begins with it.</summary>
    public static string Capital(string name, Language language) => name.Length == 0 ? name : char.ToUpper(name[0], language.Culture()) + name[1..];

    private static MethodRow RowOf(
        string method, IReadOnlyList<ParticipationEvent> events, IReadOnlyList<MethodHeard> heard, IStringLocalizer<ParticipationTexts> text) => new(
            MethodName(method, text),
            MethodCatalogue.Find(method),
            EventTally.Of(events),
            AttendanceOf(events),
            [.. ByFrequency(events.Select(held => held.Mode)).Select(mode => ModeName(mode, text))],
            [.. ByFrequency(events.Select(held => held.Partner)).Take(MostPartners)],
            heard.FirstOrDefault(one => IsOf(one.Method, method)),
            events.Select(held => held.Lesson).FirstOrDefault(lesson => lesson is not null));

    private static bool IsOf(string method, string other) => string.Equals(method, other, StringComparison.OrdinalIgnoreCase);

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
