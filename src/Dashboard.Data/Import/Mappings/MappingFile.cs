using System.Globalization;
using System.Text.Json;
using Dashboard.Core.Imports;
using Dashboard.Core.Time;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Import.Mappings;

/// <summary>Reads a mapping. Every error names the place in the file and what may stand there.</summary>
internal static class MappingFile
{
    private static readonly string[] Origins = ["column", "columns", "value", "from"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a mapping from a file.</summary>
    /// <exception cref="ImportFileException">There is no such file, or it is no mapping.</exception>
    public static ImportMapping Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ImportFileException.Of(FileFaultKind.MappingNotOpened, error.Message);
        }
    }

    /// <summary>Reads a mapping from UTF-8 JSON.</summary>
    /// <exception cref="ImportFileException">It is no mapping.</exception>
    public static ImportMapping Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Span is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json, Lenient);
            return ReadMapping(new JsonPlace(document.RootElement, "$"));
        }
        catch (JsonException error)
        {
            throw ImportFileException.Of(
                FileFaultKind.MappingNotJson, Text(error.LineNumber + 1), Text(error.BytePositionInLine + 1));
        }
    }

    private static ImportMapping ReadMapping(JsonPlace place)
    {
        var members = place.Members("skipRows", "columns", "wideToLong", "createUnits", "segmentsAddUp");
        return new ImportMapping(
            members.Optional("skipRows")?.WholeNumber() ?? 0,
            members.Required("columns").Map(ReadField),
            members.Optional("wideToLong") is { } wide ? ReadWideToLong(wide) : null,
            members.Optional("createUnits") is { } units ? ReadCreateUnits(units) : null,
            members.Optional("segmentsAddUp")?.Flag() ?? false);
    }

    private static FieldMapping ReadField(JsonPlace place)
    {
        if (place.IsText)
        {
            return new FieldMapping([place.Text()]);
        }

        var members = place.Members("column", "columns", "separator", "value", "from", "add", "values", "otherwise", "format", "slug");
        if (Origins.Count(members.Has) != 1)
        {
            throw place.Wrong(MappingWanted.ExactlyOneOf, Origins);
        }

        if (members.Has("from") != members.Has("add"))
        {
            throw place.Wrong(MappingWanted.Together, "from", "add");
        }

        if (members.Has("otherwise") && !members.Has("values"))
        {
            throw place.Wrong(MappingWanted.OnlyWith, "otherwise", "values");
        }

        return new FieldMapping(
            members.Optional("column") is { } column ? [column.Text()] : members.Optional("columns")?.List(item => item.Text()) ?? [],
            members.Optional("separator")?.Text(mayBeEmpty: true) ?? " ",
            members.Optional("value")?.Text(mayBeEmpty: true),
            members.Optional("from")?.Text(),
            members.Optional("add") is { } add ? Grains.Parse(add.Text()) ?? throw add.Wrong(MappingWanted.OneOf, "day", "week", "month", "quarter", "tertial", "year") : null,
            members.Optional("values")?.Map(value => value.Text(mayBeEmpty: true)),
            members.Optional("otherwise")?.OneOf("keep", "error") == "keep",
            members.Optional("format")?.Text(),
            members.Optional("slug")?.Flag() ?? false);
    }

    private static WideToLong ReadWideToLong(JsonPlace place)
    {
        var members = place.Members("columns", "name", "value", "skipEmpty");
        var columns = members.Required("columns");
        var map = columns.Map(value => value.Text());
        return map.Count == 0
            ? throw columns.Wrong(MappingWanted.AColumn)
            : new WideToLong(map, members.Required("name").Text(), members.Required("value").Text(), members.Optional("skipEmpty")?.Flag() ?? false);
    }

    private static CreateUnits ReadCreateUnits(JsonPlace place)
    {
        var members = place.Members("root", "levels");
        var root = members.Required("root").Members("code", "name", "level");
        var levels = members.Required("levels");
        var list = levels.List(ReadLevel);
        return list.Count == 0
            ? throw levels.Wrong(MappingWanted.ALevel)
            : new CreateUnits(
                new RootUnit(root.Required("code").Text(), root.Required("name").Text(), root.Optional("level")?.Text()), list);
    }

    private static UnitLevel ReadLevel(JsonPlace place)
    {
        var members = place.Members("level", "name", "code");
        return new UnitLevel(
            members.Required("level").Text(),
            ReadField(members.Required("name")),
            members.Optional("code") is { } code ? ReadField(code) : null);
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
