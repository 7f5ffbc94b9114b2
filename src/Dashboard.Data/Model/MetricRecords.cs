using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Data.Store;

namespace Dashboard.Data.Model;

/// <summary>Metric versions to and from their stored form.</summary>
internal static class MetricRecords
{
    /// <summary>All versions of all metrics.</summary>
    public static List<StoredMetricVersion> ReadVersions(StoreConnection connection) => connection.All(
        """
        SELECT id, metric_id, version, valid_from, kind, questionnaire, name_fi, name_sv, name_en, question_fi, question_sv, question_en, answers,
            direction, min_change, limit_hours, peer_visible, public, source, public_units FROM metric_version ORDER BY id
        """,
        row => new StoredMetricVersion
        {
            Id = row.Int(0),
            MetricId = row.Int(1),
            Version = row.Int(2),
            ValidFrom = row.Day(3),
            Kind = row.Word<MetricKind>(4),
            Questionnaire = row.Text(5)!,
            NameFi = row.Text(6)!,
            NameSv = row.Text(7),
            NameEn = row.Text(8),
            QuestionFi = row.Text(9),
            QuestionSv = row.Text(10),
            QuestionEn = row.Text(11),
            Answers = row.Text(12)!,
            Direction = row.Word<Direction>(13),
            MinChange = row.Double(14),
            LimitHours = row.NullableDouble(15),
            PeerVisible = row.Flag(16),
            Public = row.Flag(17),
            Source = row.Text(18),
            PublicUnits = row.Text(19),
        });

    public static MetricCatalogue Catalogue(IEnumerable<StoredMetric> metrics, IEnumerable<StoredMetricVersion> versions)
    {
        var slugs = metrics.OrderBy(metric => metric.Id).ToDictionary(metric => metric.Id, metric => metric.Slug);
        return new MetricCatalogue(versions.OrderBy(version => version.MetricId).ThenBy(version => version.Version)
            .Select(version => ToVersion(version, slugs[version.MetricId])));
    }

    public static MetricVersion ToVersion(StoredMetricVersion stored, string slug) => new()
    {
        Slug = slug,
        Version = stored.Version,
        ValidFrom = stored.ValidFrom,
        Kind = stored.Kind,
        Questionnaire = stored.Questionnaire,
        Name = new LocalizedText(stored.NameFi, stored.NameSv, stored.NameEn),
        Question = stored.QuestionFi is null ? null : new LocalizedText(stored.QuestionFi, stored.QuestionSv, stored.QuestionEn),
        Answers = [.. Answers(stored.Answers)],
        Direction = stored.Direction,
        MinChange = stored.MinChange,
        LimitHours = stored.LimitHours,
        PeerVisible = stored.PeerVisible,
        Public = stored.Public,
        PublicUnits = stored.PublicUnits?.Split(';') ?? [],
        Source = stored.Source,
    };

    public static StoredMetricVersion ToStored(MetricVersion version, int metric, int id) => new()
    {
        Id = id,
        MetricId = metric,
        Version = version.Version,
        ValidFrom = version.ValidFrom,
        Kind = version.Kind,
        Questionnaire = version.Questionnaire,
        NameFi = version.Name.Fi,
        NameSv = version.Name.Sv,
        NameEn = version.Name.En,
        QuestionFi = version.Question?.Fi,
        QuestionSv = version.Question?.Sv,
        QuestionEn = version.Question?.En,
        Answers = string.Join(';', version.Answers.Select(answer => $"{answer.Value}:{answer.Role}")),
        Direction = version.Direction,
        MinChange = version.MinChange,
        LimitHours = version.LimitHours,
        PeerVisible = version.PeerVisible,
        Public = version.Public,
        PublicUnits = version.PublicUnits.Count == 0 ? null : string.Join(';', version.PublicUnits),
        Source = version.Source,
    };

    public static IEnumerable<string> AnswerValues(string answers) => Answers(answers).Select(answer => answer.Value);

    // The role stands after the last colon, so that an answer may hold one; semicolons are not allowed in answers of files.
    private static IEnumerable<AnswerOption> Answers(string answers) => answers
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(answer => new AnswerOption(answer[..answer.LastIndexOf(':')], Enum.Parse<AnswerRole>(answer[(answer.LastIndexOf(':') + 1)..])));
}
