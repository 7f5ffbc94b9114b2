using System.Globalization;
using Dashboard.Core.Notes;
using Dashboard.Core.Participation;

namespace Dashboard.Layout;

/// <summary>Which lessons the library lists, as its address tells it.</summary>
public sealed record LessonChoice
{
    private const int MostOfName = 200;

    /// <summary>All of them.</summary>
    public static LessonChoice Default { get; } = new();

    /// <summary>Only those with these words, or <c>null</c>.</summary>
    public string? Words { get; init; }

    /// <summary>Only of events of this method, or <c>null</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Only of events on this floor of the house, or <c>null</c>.</summary>
    public Floor? Floor { get; init; }

    /// <summary>Only of this service path, by its code, or <c>null</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Only of this unit and those below it, by its code, or <c>null</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Which page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The choice of an address; what names nothing is left out.</summary>
    public static LessonChoice Read(IEnumerable<KeyValuePair<string, string>> query)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in query.Where(pair => NoteRules.FaultOf(pair.Value, MostOfName) is null))
        {
            values[key] = value.Trim();
        }

        return new LessonChoice
        {
            Words = values.GetValueOrDefault("q"),
            Method = values.GetValueOrDefault("method"),
            Floor = Floors.Parse(values.GetValueOrDefault("floor")),
            Path = values.GetValueOrDefault("path"),
            Unit = values.GetValueOrDefault("unit"),
            Page = CommentChoice.ParsePage(values.GetValueOrDefault("page")) ?? 1,
        };
    }

    /// <summary>What stands in the address of the library.</summary>
    public IEnumerable<(string Key, string? Value)> Pairs() =>
    [
        ("q", Words), ("method", Method), ("floor", Floor?.Slug()), ("path", Path), ("unit", Unit),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
    ];
}
