using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Units;
using Dashboard.Data.Import.Parsing;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Import.Mappings;

/// <summary>A file whose columns are known to fit its kind.</summary>
/// <param name="Row">The current row.</param>
/// <param name="Sources">Where each column of the kind comes from.</param>
/// <param name="Units">Makes units, or <c>null</c>.</param>
internal sealed record TableBinding(SourceRow Row, IReadOnlyDictionary<string, FieldSource> Sources, UnitCreator? Units)
{
    private const string OtherSeparators = "|\u00a6^~";

    /// <summary>Binds a file in the product's own format.</summary>
    /// <exception cref="ImportFileException">The header lacks columns, or has unknown ones or one twice.</exception>
    public static TableBinding Own(TableReader table, ImportKind kind, MetricCatalogue metrics)
    {
        CheckSeparator(table);
        var row = new SourceRow(table, null);
        var sources = new Dictionary<string, FieldSource>(StringComparer.Ordinal);
        var unknown = new List<string>();
        var columns = KindColumns.Of(kind);
        for (var i = 0; i < table.Header.Count; i++)
        {
            var name = table.Header[i].ToLowerInvariant();
            if (RejectedColumns.Names.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            if (!columns.Names.Contains(name, StringComparer.Ordinal) && !(kind == ImportKind.Responses && IsMetric(name, metrics)))
            {
                unknown.Add(table.Header[i]);
            }
            else if (!sources.TryAdd(name, new ColumnSource(i)))
            {
                throw ImportFileException.Of(FileFaultKind.ColumnTwice, name);
            }
        }

        Require(kind, columns.Required.Where(name => !sources.ContainsKey(name)), unknown, metrics);
        return new TableBinding(row, sources, null);
    }

    /// <summary>Binds a file through a mapping.</summary>
    /// <exception cref="ImportFileException">The mapping does not fit the kind, or the file lacks a column that it names.</exception>
    public static TableBinding Mapped(TableReader table, ImportKind kind, MetricCatalogue metrics, UnitTree units, ImportMapping mapping)
    {
        CheckSeparator(table);
        var finder = new ColumnFinder(table, mapping);
        CheckTargets(kind, mapping, metrics);
        var row = finder.Row;
        var sources = new Dictionary<string, FieldSource>(StringComparer.Ordinal);
        foreach (var (column, field) in mapping.Columns.OrderBy(entry => entry.Value.From is null ? 0 : 1))
        {
            sources.Add(column.ToLowerInvariant(), Source(column, field, sources, finder));
        }

        var levels = mapping.CreateUnits?.Levels
            .Select(level => new UnitLevelSource(
                Source("name", level.Name, sources, finder), level.Code is null ? null : Source("code", level.Code, sources, finder)))
            .ToList();
        finder.ThrowIfMissing();
        return new TableBinding(row, sources, levels is null ? null : new UnitCreator(mapping.CreateUnits!, levels, units));
    }

    private static FieldSource Source(string column, FieldMapping field, Dictionary<string, FieldSource> sources, ColumnFinder finder)
    {
        if (field.Value is { } constant)
        {
            return new ConstantSource(column, constant);
        }

        if (field.From is { } from)
        {
            return sources.TryGetValue(from.ToLowerInvariant(), out var start) && start is not LaterDateSource
                ? new LaterDateSource(start, field.Add!.Value)
                : throw Wrong($"$.columns.{column}.from", MappingWanted.FilledColumn, from);
        }

        var indexes = field.Columns.Select(finder.Find).ToArray();
        return indexes.Length == 1 && field is { Values: null, Format: null, Slug: false } ? new ColumnSource(indexes[0]) : new MappedSource(indexes, field);
    }

    private static void CheckTargets(ImportKind kind, ImportMapping mapping, MetricCatalogue metrics)
    {
        var columns = KindColumns.Of(kind);
        var unknown = mapping.Columns.Keys
            .Where(name => !columns.Names.Contains(name, StringComparer.OrdinalIgnoreCase) && !(kind == ImportKind.Responses && IsMetric(name, metrics)))
            .ToList();
        var required = columns.Required.Where(name => !mapping.Columns.ContainsKey(name));
        if (mapping.CreateUnits is not null)
        {
            var replaced = kind == ImportKind.Units ? columns.Names : ["unit"];
            if (mapping.Columns.Keys.FirstOrDefault(name => replaced.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } twice)
            {
                throw Wrong($"$.columns.{twice}", MappingWanted.NotCreatedToo);
            }

            if (!columns.Names.Contains("unit", StringComparer.Ordinal) && kind != ImportKind.Units)
            {
                throw Wrong("$.createUnits", MappingWanted.KindWithUnit, kind.ToString().ToLowerInvariant());
            }

            required = required.Except(replaced, StringComparer.Ordinal);
        }

        if (mapping.SegmentsAddUp && kind != ImportKind.Tallies)
        {
            throw Wrong("$.segmentsAddUp", MappingWanted.OnlyTallies);
        }

        Require(kind, required, unknown, metrics, inMapping: true);
    }

    /// <summary>Other separators than ours make one column of all: that is said instead of every column that is then missing.</summary>
    private static void CheckSeparator(TableReader table)
    {
        if (table.Header is [var only] && only.AsSpan().IndexOfAny(OtherSeparators) is >= 0 and var at)
        {
            throw ImportFileException.Of(FileFaultKind.Separator, only[at].ToString());
        }
    }

    private static ImportFileException Wrong(string path, MappingWanted wanted, params IReadOnlyList<string> arguments) =>
        new(new MappingFault(path, wanted, arguments));

    private static bool IsMetric(string name, MetricCatalogue metrics) =>
        metrics.Newest(name.ToLowerInvariant()) is { Kind: not MetricKind.Stock } metric
        && !ResponseParser.Derived.Contains(metric.Slug, StringComparer.Ordinal);

    private static void Require(
        ImportKind kind, IEnumerable<string> missing, List<string> unknown, MetricCatalogue metrics, bool inMapping = false)
    {
        var absent = missing.ToList();
        if (absent.Count == 0 && unknown.Count == 0)
        {
            return;
        }

        var allowed = KindColumns.Of(kind).Names;
        throw new ImportFileException(new ColumnFault(
            kind.ToString(),
            inMapping,
            absent.ConvertAll(name => new WrongColumn(name, Spelling.Nearest(name, unknown))),
            unknown.ConvertAll(name => Unknown(kind, name, metrics, allowed)),
            allowed,
            kind == ImportKind.Responses ? [.. metrics.Slugs.Where(slug => IsMetric(slug, metrics))] : []));
    }

    private static WrongColumn Unknown(ImportKind kind, string name, MetricCatalogue metrics, IReadOnlyList<string> allowed) =>
        kind == ImportKind.Responses && metrics.Newest(name.ToLowerInvariant()) is { } metric
            ? new WrongColumn(name, null, metric.Kind == MetricKind.Stock ? ColumnReason.Stock : ColumnReason.Counted)
            : new WrongColumn(name, Spelling.Nearest(name, allowed.Concat(kind == ImportKind.Responses ? metrics.Slugs : [])));
}
