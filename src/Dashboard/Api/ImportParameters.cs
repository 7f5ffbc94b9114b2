using System.ComponentModel;
using System.Text.RegularExpressions;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Doors;
using Dashboard.Doors.Imports;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Api;

/// <summary>What the query of an import says of its file.</summary>
internal sealed partial record ImportParameters
{
    private const int LongestName = 200;
    private const int LongestKey = 200;

    [FromQuery(Name = "kind")]
    [Description("What the file holds: units, paths, metrics, targets, responses, tallies, participation, stocks or programme.")]
    public string? Kind { get; init; }

    [FromQuery(Name = "source")]
    [Description("The system the file comes from; with its ids it makes a row unique, so that it is always the same name.")]
    public string? Source { get; init; }

    [FromQuery(Name = "name")]
    [Description("The file's name, as people will see it; KIND.csv or KIND.xlsx otherwise.")]
    public string? Name { get; init; }

    [FromQuery(Name = "mapping")]
    [Description("The name of a mapping that is kept in the watched folder as SOURCE/NAME.mapping.json. A form may bring its own mapping instead.")]
    public string? Mapping { get; init; }

    /// <exception cref="InputException">It is missing, or none of ours.</exception>
    public ImportKind ReadKind() =>
        ImportKinds.Parse(Kind) ?? throw InputException.OfParameter("kind", Kind, Given.Either([.. ImportKinds.All.Select(kind => kind.ToString().ToLowerInvariant())]));

    /// <exception cref="InputException">It is missing, too long or more than one line.</exception>
    public string ReadSource() =>
        Source?.Trim() is { } source && SourceName.IsGood(source)
            ? source
            : throw InputException.OfParameter("source", Source, $"the name of a system, one line of at most {SourceName.Most} characters that can be seen");

    /// <exception cref="InputException">It is too long or no name of a file.</exception>
    public string ReadName(ImportKind kind, bool isWorkbook) =>
        Name is null ? kind.ToString().ToLowerInvariant() + (isWorkbook ? ".xlsx" : ".csv")
        : Name.Length is > 0 and <= LongestName && !Name.Any(char.IsControl) && Name.Trim('.').Length > 0 && Path.GetFileName(Name.Replace('\\', '/')) == Name ? Name
        : throw InputException.OfParameter("name", Name, $"a file's name of at most {LongestName} characters, without folders");

    /// <summary>Where the mapping lies; <c>null</c> when none is named.</summary>
    /// <exception cref="InputException">There is none of that name.</exception>
    public string? ReadMapping(string source, string? folder)
    {
        if (Mapping is null)
        {
            return null;
        }

        var isInside = Path.GetFileName(source) == source && source is not ("." or "..");
        var path = folder is null || !isInside || !PlainName().IsMatch(Mapping) ? null : Path.Combine(folder, source, Mapping + WatchedFolder.MappingEnding);
        return path is not null && File.Exists(path)
            ? path
            : throw InputException.OfParameter("mapping", Mapping, $"the name of a mapping in the watched folder, as {source}/NAME{WatchedFolder.MappingEnding}");
    }

    /// <summary>The header <c>Idempotency-Key</c>; <c>null</c> without it.</summary>
    /// <exception cref="InputException">It is too long, or holds what cannot be printed.</exception>
    public static string? ReadKey(HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        return !request.Headers.ContainsKey("Idempotency-Key") ? null
            : key.Length is > 0 and <= LongestKey && key.All(letter => letter is > ' ' and < '\u007f') ? key
            : throw InputException.At("the header Idempotency-Key", key, $"1 to {LongestKey} printable characters without spaces");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,100}$")]
    private static partial Regex PlainName();
}
