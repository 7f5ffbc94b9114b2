using System.Text.Json;

namespace Dashboard.Data.Import.Mappings;

/// <summary>A value of a mapping and where it stands, so that errors can name the place.</summary>
internal readonly record struct JsonPlace(JsonElement Element, string Path)
{
    /// <summary>Whether the value is a text.</summary>
    public bool IsText => Element.ValueKind == JsonValueKind.String;

    /// <summary>The error that something else was expected here.</summary>
    public ImportFileException Wrong(string expected) => new($"The mapping at {Path}: expected {expected}.");

    /// <summary>The members of an object; members of other names are an error.</summary>
    public JsonMembers Members(params string[] allowed)
    {
        RequireObject();
        var members = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var member in Element.EnumerateObject())
        {
            var place = new JsonPlace(member.Value, $"{Path}.{member.Name}");
            if (!allowed.Contains(member.Name, StringComparer.Ordinal))
            {
                throw place.Wrong($"no such property{Spelling.Hint(member.Name, allowed)}; allowed are {string.Join(", ", allowed)}");
            }

            if (!members.TryAdd(member.Name, place))
            {
                throw place.Wrong("each property once");
            }
        }

        return new JsonMembers(this, members);
    }

    /// <summary>The members of an object whose names are data.</summary>
    public Dictionary<string, T> Map<T>(Func<JsonPlace, T> read)
    {
        RequireObject();
        var map = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in Element.EnumerateObject())
        {
            var place = new JsonPlace(member.Value, $"{Path}.{member.Name}");
            if (!map.TryAdd(member.Name.Trim(), read(place)))
            {
                throw place.Wrong("each name once (names are matched without regard to case)");
            }
        }

        return map;
    }

    /// <summary>The items of a list.</summary>
    public List<T> List<T>(Func<JsonPlace, T> read)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        var list = new List<T>();
        foreach (var item in Element.EnumerateArray())
        {
            list.Add(read(new JsonPlace(item, $"{Path}[{list.Count}]")));
        }

        return list;
    }

    /// <summary>A text.</summary>
    public string Text(bool mayBeEmpty = false) =>
        IsText && Element.GetString() is { } text && (mayBeEmpty || !string.IsNullOrWhiteSpace(text))
            ? text
            : throw Wrong(mayBeEmpty ? "a text" : "a text that is not empty");

    /// <summary>A text out of a few.</summary>
    public string OneOf(params string[] allowed) =>
        allowed.Contains(Text(), StringComparer.Ordinal) ? Text() : throw Wrong(string.Join(" or ", allowed));

    /// <summary>A whole number from 0.</summary>
    public int WholeNumber() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong("a whole number from 0");

    /// <summary>true or false.</summary>
    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    private void RequireObject()
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object");
        }
    }
}

/// <summary>The members of an object of a mapping.</summary>
internal sealed class JsonMembers(JsonPlace place, Dictionary<string, JsonPlace> members)
{
    public bool Has(string name) => members.ContainsKey(name);

    public JsonPlace? Optional(string name) => members.TryGetValue(name, out var member) ? member : null;

    public JsonPlace Required(string name) => Optional(name) ?? throw place.Wrong($"the property {name}");
}
