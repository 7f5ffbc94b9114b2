using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>Stores metrics and their versions, and brings answers already given to the version that now holds on their day.</summary>
internal static class MetricApplier
{
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<MetricVersion> rows, IReadOnlyDictionary<MetricVersion, long> lines) =>
        rows.Count == 0 ? default : Apply(scope.Connection, scope.Context, scope.Source, rows, lines, scope.Journal);

    /// <summary>Stores the catalogue that the program ships into a new store.</summary>
    public static void Ship(StoreConnection connection, StoreContext context, IReadOnlyList<MetricVersion> rows) =>
        Apply(connection, context, source: null, rows, new Dictionary<MetricVersion, long>(), journal: null);

    private static ApplyCount Apply(
        StoreConnection connection, StoreContext context, int? source, IReadOnlyList<MetricVersion> rows,
        IReadOnlyDictionary<MetricVersion, long> lines, StructureJournal? journal)
    {
        var before = VersionBook.Read(context);
        var metrics = context.Metrics.ToDictionary(metric => metric.Slug, StringComparer.Ordinal);
        var versions = context.MetricVersions.ToDictionary(version => (version.MetricId, version.Version));
        var next = (
            Metric: metrics.Values.Select(metric => metric.Id).DefaultIfEmpty().Max(),
            Version: versions.Values.Select(version => version.Id).DefaultIfEmpty().Max());
        var count = default(ApplyCount);
        foreach (var row in rows)
        {
            if (!metrics.TryGetValue(row.Slug, out var metric))
            {
                metric = new StoredMetric { Id = ++next.Metric, Slug = row.Slug, SourceId = source };
                metrics.Add(row.Slug, metric);
                context.Add(metric);
                journal?.Added(metric);
            }

            var stored = versions.GetValueOrDefault((metric.Id, row.Version));
            var version = MetricRecords.ToStored(row, metric.Id, stored?.Id ?? ++next.Version);
            RefuseAnotherMeaning(connection, before, row, version, lines.GetValueOrDefault(row));
            if (stored is null)
            {
                versions.Add((metric.Id, row.Version), version);
                context.Add(version);
                journal?.Added(version);
                count += ApplyCount.One(true);
            }
            else
            {
                journal?.Changing(stored, version);
                count += ApplyCount.One(context.Overwrite(stored, version), corrected: true);
            }
        }

        context.SaveChanges();
        var after = VersionBook.Read(context);
        if (after.Slugs.FirstOrDefault(slug => !after.IsInOrder(slug)) is { } disordered)
        {
            throw StoreRuleException.Of(FileFaultKind.VersionsInDisorder, disordered);
        }

        var lineOf = rows.GroupBy(row => row.Slug, StringComparer.Ordinal)
            .ToDictionary(metric => metric.Key, metric => lines.GetValueOrDefault(metric.Last()), StringComparer.Ordinal);
        new MetricRetally(connection, before, after).Run(
            (slug, lost) => new StoreRuleException(new AnswersLostFault(lost) { Line = lineOf.GetValueOrDefault(slug) }));
        return count;
    }

    /// <summary>
    /// Refuses what would give answers another meaning behind their back: in a version that has answers already, and in a metric that the
    /// program itself counts.
    /// </summary>
    private static void RefuseAnotherMeaning(
        StoreConnection connection, VersionBook before, MetricVersion row, StoredMetricVersion version, long line)
    {
        if (RawRows.Derived.Contains(row.Slug) && before.Of(row.Slug).FirstOrDefault() is { } own
            && (own.Kind != row.Kind || row.Answers.Where((answer, cell) => own.ValueOf(cell) != answer.Value).Any()))
        {
            throw new StoreRuleException(new FileFault(FileFaultKind.MetricCounted, row.Slug) { Line = line });
        }

        if (before.Find(version.Id) is { } stored && Lost(stored, row) is { } what
            && MetricUse.Read(connection, new HashSet<int> { version.Id }).Count > 0)
        {
            throw new StoreRuleException(new FileFault(
                FileFaultKind.VersionAnswered, what, row.Version.ToString(CultureInfo.InvariantCulture), row.Slug) { Line = line });
        }
    }

    /// <summary>What a changed row would change of the answers already given; <c>null</c> when they keep their meaning.</summary>
    private static string? Lost(VersionPlace stored, MetricVersion row) =>
        stored.Kind != row.Kind ? "kind"
        : stored.From != row.ValidFrom.DayNumber ? "valid_from"
        : stored.Questionnaire != row.Questionnaire ? "questionnaire"
        : stored.Limit != row.LimitHours ? "limit_hours"
        : stored.Answers == string.Concat(row.Answers.Select(answer => answer.Value + '\n')) ? null
        : "answers";
}
