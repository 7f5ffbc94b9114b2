using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Data.Import.Mappings;
using Dashboard.Data.Queries;

namespace Dashboard.Data.Import.Parsing;

/// <summary>What rows may refer to: the store's units, paths and metrics, and the units that the file itself makes.</summary>
internal sealed class References
{
    private readonly Dictionary<string, string> units;
    private readonly Dictionary<string, ServicePath> paths;
    private readonly UnitCreator? creator;

    public References(StoreSnapshot store, UnitCreator? creator)
    {
        this.creator = creator;
        Metrics = store.Metrics;
        units = store.Units.All.ToDictionary(unit => unit.Code, unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        paths = store.Paths.ToDictionary(path => path.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The catalogue.</summary>
    public MetricCatalogue Metrics { get; }

    /// <summary>The code of the row's unit, as the store writes it.</summary>
    public string Unit(RowFields fields, Field field)
    {
        if (creator is not null)
        {
            return creator.Read(fields.Row)?.Code ?? "";
        }

        var text = fields.Text(field);
        if (!units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var code))
        {
            fields.Fail(field, text.IsEmpty
                ? "the code of a unit; this must not be empty"
                : "the code of a unit that the store knows (import units first, or use a mapping with createUnits)");
        }

        return code ?? "";
    }

    /// <summary>The code of a unit, or <c>null</c> when the field is empty.</summary>
    public string? OptionalUnit(RowFields fields, Field field) => fields.Text(field).IsEmpty ? null : Unit(fields, field);

    /// <summary>The path, or <c>null</c> when the field is empty.</summary>
    public ServicePath? Path(RowFields fields, Field field)
    {
        var text = fields.Text(field);
        if (text.IsEmpty)
        {
            return null;
        }

        if (!paths.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var path))
        {
            fields.Fail(field, "the code of a service path that the store knows (import paths first)");
        }

        return path;
    }

    /// <summary>The codes of the path and its stage; a stage stands only with its path.</summary>
    public (string? Path, string? Stage) PathAndStage(RowFields fields, Field pathField, Field stageField)
    {
        var path = Path(fields, pathField);
        var stage = fields.Text(stageField);
        if (stage.IsEmpty)
        {
            return (path?.Code, null);
        }

        if (path is null)
        {
            fields.Fail(stageField, "an empty stage where path is empty: a stage is named together with its path");
            return default;
        }

        foreach (var known in path.Stages)
        {
            if (stage.Equals(known.Code, StringComparison.OrdinalIgnoreCase))
            {
                return (path.Code, known.Code);
            }
        }

        fields.Fail(stageField, $"a stage of {path.Code}: {string.Join(", ", path.Stages.Select(known => known.Code))}");
        return default;
    }

    /// <summary>The metric's version in force on a day.</summary>
    public MetricVersion? Metric(RowFields fields, Field field, DateOnly day)
    {
        var slug = fields.Shared(field, "").ToLowerInvariant();
        if (Metrics.Newest(slug) is null)
        {
            fields.Fail(field, $"a metric of the catalogue{Spelling.Hint(slug, Metrics.Slugs)}");
            return null;
        }

        var version = Metrics.VersionAt(slug, day);
        if (version is null)
        {
            fields.Fail(field, NotYetInForce(slug, day));
        }

        return version;
    }

    /// <summary>Why a metric takes no answer on a day before its first version.</summary>
    public string NotYetInForce(string slug, DateOnly day) =>
        $"a metric in force on {day:yyyy-MM-dd}; {slug} began on {Metrics.Versions(slug)[0].ValidFrom:yyyy-MM-dd}";
}
