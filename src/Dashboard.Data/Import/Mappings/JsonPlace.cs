using System.Text.Json;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Mappings;

/// <summary>A value of a mapping and where it stands, so that errors can name the place.</summary>
internal readonly record struct JsonPlace(JsonElement Element, string Path)
{
    /// <summary>Whether the value is a text.</summary>
    public bool IsText => Element.ValueKind == JsonValueKind.String;

    /// <summary>The error that something else was expected here.</summary>
    public ImportFileException Wrong(MappingWanted wanted, params IReadOnlyList<string> arguments) => new(new MappingFault(Path, wanted, arguments));

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
                throw place.Wrong(MappingWanted.NoSuchProperty, Spelling.Nearest(member.Name, allowed) ?? "", string.Join(", ", allowed));
            }

            if (!members.TryAdd(member.Name, place))
            {
                throw place.Wrong(MappingWanted.PropertyOnce);
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
                throw place.Wrong(MappingWanted.NameOnce);
            }
        }

        return map;
    }

    /// <summary>The items of a list.</summary>
    public List<T> List<T>(Func<JsonPlace, T> read)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(MappingWanted.List);
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
            : throw Wrong(mayBeEmpty ? MappingWanted.Text : MappingWanted.FilledText);

    /// <summary>A text out of a few.</summary>
    public string OneOf(params string[] allowed) =>
        allowed.Contains(Text(), StringComparer.Ordinal) ? Text() : throw Wrong(MappingWanted.OneOf, allowed);

    /// <summary>A whole number from 0.</summary>
    public int WholeNumber() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong(MappingWanted.WholeNumber);

    /// <summary>true or false.</summary>
    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(MappingWanted.TrueOrFalse),
    };

    private void RequireObject()
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(MappingWanted.AnObject);
        }
    }
}

/// <summary>The members of an object of a mapping.</summary>
internal sealed class JsonMembers(JsonPlace place, Dictionary<string, JsonPlace> members)
{
    public bool Has(string name) => members.ContainsKey(name);

    public JsonPlace? Optional(string name) => members.TryGetValue(name, out var member) ? member : null;

    public JsonPlace Required(string name) => Optional(name) ?? throw place.Wrong(MappingWanted.Property, name);
}
