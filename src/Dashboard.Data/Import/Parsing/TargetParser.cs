using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of targets.</summary>
internal sealed class TargetParser(RowFields fields, References references, UnitTree units) : RowParser(fields)
{
    private readonly HashSet<string> levels = units.All.Select(unit => unit.Level).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly Field metric = fields["metric"];
    private readonly Field unit = fields["unit"];
    private readonly Field level = fields["level"];
    private readonly Field validFrom = fields["valid_from"];
    private readonly Field validTo = fields["valid_to"];
    private readonly Field target = fields["target"];

    public override object? Parse()
    {
        var slug = Fields.Required(metric).ToLowerInvariant();
        var newest = references.Metrics.Newest(slug);
        if (newest is null)
        {
            Fields.Fail(metric, $"a metric of the catalogue{Mappings.Spelling.Hint(slug, references.Metrics.Slugs)}");
            return null;
        }

        var row = new TargetRow(
            slug, references.OptionalUnit(Fields, unit), Fields.Optional(level), Fields.Date(validFrom), Fields.OptionalDate(validTo), ReadTarget(newest.Kind));
        if (row.Unit is null == row.Level is null)
        {
            Fields.Fail(unit, "a unit or a level, and not both");
        }
        else if (row.Level is not null && !levels.Contains(row.Level))
        {
            Fields.Fail(level, $"a level of the store's units: {string.Join(", ", levels.Order(StringComparer.Ordinal).Take(20))}");
        }
        else if (row.ValidTo <= row.ValidFrom)
        {
            Fields.Fail(validTo, "a day after valid_from: it is the day after the last");
        }

        return row;
    }

    /// <summary>A target stands in the unit of the metric's default figure.</summary>
    private double ReadTarget(MetricKind kind) => kind switch
    {
        MetricKind.Nps => Fields.Number(target, -100, 100, "NPS points from -100 to 100"),
        MetricKind.Count or MetricKind.Stock => Fields.Number(target),
        _ => Fields.Number(target, 0, 1, "a share as a fraction from 0 to 1, as 0.85 for 85 %"),
    };
}
