using System.Globalization;

namespace Dashboard.Platform;

/// <summary>Reads settings one by one and collects what is wrong with them, each fault named by its key.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> faults = [];

    /// <summary>One sentence for each wrong setting, its key first.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>A text; <c>null</c> when there is none.</summary>
    public string? Text(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];

    /// <summary>Whether the setting is there, if only empty.</summary>
    public bool IsGiven(string key) => configuration[key] is not null;

    /// <summary>A whole number within bounds.</summary>
    public int Whole(string key, int otherwise, int from, int to)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        Fail(key, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {from} to {to}"));
        return otherwise;
    }

    /// <summary><c>true</c> or <c>false</c>, which it is without the setting.</summary>
    public bool Flag(string key) => Parsed<bool?>(key, "false", text => bool.TryParse(text, out var value) ? value : null, "true or false") ?? false;

    /// <summary>A value with a reader of its own.</summary>
    public T? Parsed<T>(string key, string? otherwise, Func<string, T?> parse, string expected)
    {
        var text = Text(key) ?? otherwise;
        var value = text is null ? default : parse(text);
        if (text is not null && value is null)
        {
            Fail(key, text, expected);
        }

        return value;
    }

    /// <summary>A text that must be there; <c>""</c> when it is not, which is a fault.</summary>
    public string Required(string key, string expected) => Parsed(key, "", text => text.Length > 0 ? text : null, expected) ?? "";

    /// <summary>The keys of a list's entries, in its order.</summary>
    public IReadOnlyList<string> Entries(string key) => [.. configuration.GetSection(key).GetChildren().Select(entry => entry.Path)];

    /// <summary>Something is wrong that its own reader has found.</summary>
    public void Add(IEnumerable<string> found) => faults.AddRange(found);

    private void Fail(string key, string text, string expected) => faults.Add($"{key} is '{text}'; expected {expected}.");
}
