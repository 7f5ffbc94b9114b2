using Dashboard.Core.Metrics;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>What of a metric version gives stored answers their meaning.</summary>
/// <param name="Id">The store's id.</param>
/// <param name="Slug">The metric.</param>
/// <param name="Version">The version's number.</param>
/// <param name="From">The number of its first day.</param>
/// <param name="Kind">What is measured.</param>
/// <param name="Questionnaire">Who is asked.</param>
/// <param name="Limit">The limit of a duration in hours.</param>
/// <param name="Answers">The answers without their roles, each ended by a line feed.</param>
internal sealed record VersionPlace(
    int Id, string Slug, int Version, int From, MetricKind Kind, string Questionnaire, double? Limit, string Answers)
{
    private readonly string[] values = Answers.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The answer at a place, as files write it.</summary>
    public string ValueOf(int cell) => cell < values.Length ? values[cell] : "";

    /// <summary>The place here of an answer to another version; <c>null</c> when it does not exist here.</summary>
    public int? CellOf(VersionPlace other, int cell)
    {
        if (Kind != other.Kind || !string.Equals(Questionnaire, other.Questionnaire, StringComparison.Ordinal))
        {
            return null;
        }

        if (Answers.Length == 0 && other.Answers.Length == 0)
        {
            return cell;
        }

        var place = Array.FindIndex(values, value => string.Equals(value, other.ValueOf(cell), StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : place;
    }
}

/// <summary>The versions of all metrics at one moment of a transaction.</summary>
internal sealed class VersionBook
{
    private readonly Dictionary<int, VersionPlace> byId;
    private readonly ILookup<string, VersionPlace> bySlug;

    private VersionBook(List<VersionPlace> versions)
    {
        byId = versions.ToDictionary(version => version.Id);
        bySlug = versions.OrderBy(version => version.Version).ToLookup(version => version.Slug, StringComparer.Ordinal);
    }

    public IEnumerable<string> Slugs => bySlug.Select(metric => metric.Key);

    public static VersionBook Read(StoreContext context) => new(
    [
        .. context.MetricVersions.AsNoTracking()
            .Join(context.Metrics, version => version.MetricId, metric => metric.Id, (version, metric) => new { version, metric.Slug })
            .ToList()
            .Select(row => new VersionPlace(
                row.version.Id,
                row.Slug,
                row.version.Version,
                row.version.ValidFrom.DayNumber,
                row.version.Kind,
                row.version.Questionnaire,
                row.version.LimitHours,
                string.Concat(MetricRecords.AnswerValues(row.version.Answers).Select(value => value + '\n')))),
    ]);

    public VersionPlace? Find(int id) => byId.GetValueOrDefault(id);

    /// <summary>The versions of a metric, oldest first.</summary>
    public IEnumerable<VersionPlace> Of(string slug) => bySlug[slug];

    /// <summary>Whether the metric's versions start later and later.</summary>
    public bool IsInOrder(string slug) => Of(slug).Zip(Of(slug).Skip(1)).All(pair => pair.First.From < pair.Second.From);

    /// <summary>The version that holds on a day, or <c>null</c>.</summary>
    public VersionPlace? At(string slug, int day) => bySlug[slug].LastOrDefault(version => version.From <= day);
}
