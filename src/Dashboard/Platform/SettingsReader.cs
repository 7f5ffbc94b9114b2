using System.Globalization;
using System.Net;
using Dashboard.Data.Import.Mappings;

namespace Dashboard.Platform;

/// <summary>Reads settings one by one and collects what is wrong with them, each fault a sentence that begins with its key.</summary>
internal sealed class SettingsReader(IConfiguration configuration, SettingsUse use = SettingsUse.Server)
{
    /// <summary>Sections that the framework reads too: it knows keys there that are never asked for here.</summary>
    private static readonly string[] Shared = ["Logging"];

    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
    private List<string> faults = [];

    /// <summary>One sentence for each wrong setting of this use, its key first.</summary>
    public IReadOnlyList<string> Faults => [.. faults.Where(fault => use.Heeds(SectionOf(fault.Split(' ')[0])))];

    /// <summary>A text; <c>null</c> when there is none.</summary>
    public string? Text(string key) => string.IsNullOrWhiteSpace(Value(key)) ? null : Value(key);

    /// <summary>Whether the setting is there, if only empty.</summary>
    public bool IsGiven(string key) => Value(key) is not null;

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

    /// <summary>Addresses and networks; none without the setting, unless there are usual ones.</summary>
    public IReadOnlyList<IPNetwork> Networks(string key, string? otherwise = null) =>
        Parsed(key, otherwise, NetworksOf, "addresses or networks as 10.0.0.7, 10.1.0.0/16, separated by ','") ?? [];

    /// <summary>Origins of web sites, or <c>*</c> for all; none without the setting.</summary>
    public IReadOnlyList<string> Origins(string key) => Parsed(key, null, OriginsOf, "origins as https://www.example.fi, separated by ',', or * for all") ?? [];

    /// <summary>A folder that is there and takes files, as an absolute path; <c>null</c> when none is given.</summary>
    public string? Folder(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var folder = Path.GetFullPath(text);
        if (!Directory.Exists(folder))
        {
            // Of a relative path nobody would guess where it was looked for.
            faults.Add($"{key} is '{text}'{(Path.IsPathRooted(text) ? "" : $", here {folder}")}; expected the path of a folder that is there.");
        }
        else if (WritableFolder.FaultOf(folder) is { } fault)
        {
            faults.Add($"{key} is '{folder}'; expected a folder that this program's user may write to: {fault}");
        }

        return folder;
    }

    /// <summary>A file of ours must find or make its folder, and be written there.</summary>
    public void RequireFolderOf(string key, string file)
    {
        if (WritableFolder.FaultOf(Path.GetDirectoryName(file) ?? file) is { } fault)
        {
            faults.Add($"{key} is '{file}'; expected a file in a folder that this program's user may write to: {fault}");
        }
    }

    /// <summary>Two settings of which one is no use without the other.</summary>
    public void Together(string one, string other)
    {
        if (Text(one) is null != Text(other) is null)
        {
            var (given, missing) = Text(one) is null ? (other, one) : (one, other);
            faults.Add($"{given} is given, but {missing} is empty; expected both or neither.");
        }
    }

    /// <summary>Reads what is not used now: its keys are known, its faults do not matter.</summary>
    public void Unheeded(Action read)
    {
        var before = faults;
        faults = [];
        read();
        faults = before;
    }

    /// <summary>
    /// Whatever stands in a section of ours, or looks like a setting of ours, and was never asked for is a fault: somebody has misspelt it, and would
    /// believe that it holds. Comes last.
    /// </summary>
    public void AddUnknown()
    {
        var sections = asked.Where(key => key.Contains(':', StringComparison.Ordinal)).Select(SectionOf)
            .Except(Shared, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in configuration.AsEnumerable().OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            if (value is { Length: > 0 } && key.Contains(':', StringComparison.Ordinal) && !asked.Contains(key)
                && (Spelling.Nearest(key, asked) is not null || sections.Contains(SectionOf(key))))
            {
                faults.Add($"{key} is no setting{Spelling.Hint(key, asked)}; expected one of those that docs/configuration.md lists.");
            }
        }
    }

    private static string SectionOf(string key) => key.Split(':')[0];

    private static IReadOnlyList<IPNetwork>? NetworksOf(string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, 8 * address.GetAddressBytes().Length));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                return null;
            }
        }

        return networks;
    }

    private static IReadOnlyList<string>? OriginsOf(string text)
    {
        var origins = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.TrueForAll(origins, origin => origin == "*" || IsOrigin(origin)) ? origins : null;
    }

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && string.Equals(url.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);

    private string? Value(string key)
    {
        asked.Add(key);
        return configuration[key];
    }

    private void Fail(string key, string text, string expected) => faults.Add($"{key} is '{text}'; expected {expected}.");
}
