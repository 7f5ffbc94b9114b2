using Dashboard.Core.Imports;
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
            fields.Fail(field, text.IsEmpty ? Wanted.UnitCode : Wanted.KnownUnit);
        }

        return code ?? "";
    }

    /// <summary>A unit's code as the store writes it, or <c>null</c> when the store does not know it.</summary>
    public string? FindUnit(string code) => units.GetValueOrDefault(code);

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
            fields.Fail(field, Wanted.KnownPath);
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
            fields.Fail(stageField, Wanted.NoStageWithoutPath);
            return default;
        }

        foreach (var known in path.Stages)
        {
            if (stage.Equals(known.Code, StringComparison.OrdinalIgnoreCase))
            {
                return (path.Code, known.Code);
            }
        }

        fields.Fail(stageField, Wanted.StageOf, path.Code, string.Join(", ", path.Stages.Select(known => known.Code)));
        return default;
    }

    /// <summary>The metric's version in force on a day.</summary>
    public MetricVersion? Metric(RowFields fields, Field field, DateOnly day)
    {
        var slug = fields.Shared(field, "").ToLowerInvariant();
        if (Metrics.Newest(slug) is null)
        {
            FailUnknown(fields, field, slug);
            return null;
        }

        var version = Metrics.VersionAt(slug, day);
        if (version is null)
        {
            FailNotYet(fields, field, Wanted.MetricInForce, slug, day);
        }

        return version;
    }

    /// <summary>The catalogue does not have the metric.</summary>
    public void FailUnknown(RowFields fields, Field field, string slug) =>
        fields.Fail(field, Wanted.KnownMetric, Spelling.Nearest(slug, Metrics.Slugs) is { } near ? [near] : []);

    /// <summary>The day lies before the metric's first version.</summary>
    public void FailNotYet(RowFields fields, Field field, Wanted wanted, string slug, DateOnly day) =>
        fields.Fail(field, wanted, $"{day:yyyy-MM-dd}", slug, $"{Metrics.Versions(slug)[0].ValidFrom:yyyy-MM-dd}");
}
