using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Rollup;

/// <summary>One batch as the model remembers it.</summary>
internal sealed record LawBatch(long Id, string Source, IReadOnlyList<object> Rows);

/// <summary>
/// What the store must answer, kept without anything of the store: the batches that stand, and what is erased. Every figure is counted by
/// replaying them from the first; an undone batch is simply not replayed.
/// </summary>
internal sealed class LawModel(DateOnly today)
{
    public List<LawBatch> Batches { get; } = [];

    public HashSet<(string Source, string Id)> Erased { get; } = [];

    /// <summary>The responses that stand, by source and id.</summary>
    public Dictionary<(string Source, string Id), ResponseRow> Responses() => Replay<ResponseRow, (string, string)>((source, row) => (source, row.Id))
        .Where(row => !Erased.Contains(row.Key)).ToDictionary();

    /// <summary>The versions of a metric by number.</summary>
    public List<MetricVersion> Versions(string slug) =>
        [.. Replay<MetricVersion, (string, int)>((_, row) => (row.Slug, row.Version)).Values.Where(row => row.Slug == slug).OrderBy(row => row.Version)];

    /// <summary>The version that holds on a day.</summary>
    public MetricVersion? VersionAt(string slug, DateOnly day) => Versions(slug).LastOrDefault(version => version.ValidFrom <= day);

    /// <summary>The number of responses.</summary>
    public double ResponseCount(string unit, Period month, bool then) => RowsOf(unit, month, then).Count();

    /// <summary>Sum of a count that events give.</summary>
    public double EventCount(string unit, Period month, bool then, Func<ParticipationRow, int> number) =>
        Replay<ParticipationRow, (string, string)>((source, row) => (source, row.Id)).Values
            .Where(row => month.Contains(row.Date) && IsWithin(row.Unit, unit, then ? row.Date : today)).Sum(number);

    /// <summary>NPS and its n, of responses and of tallies that are not split.</summary>
    public (long N, double? Value) Nps(string unit, Period month, bool then)
    {
        var scores = RowsOf(unit, month, then).SelectMany(row => row.Answers).Where(answer => answer.Metric.Slug == WellKnown.Nps)
            .Select(answer => (Score: answer.Cell, Count: 1L))
            .Concat(Tallies(WellKnown.Nps, unit, month, then).Select(tally => (Score: tally.Cell, tally.Count))).ToList();
        var n = scores.Sum(score => score.Count);
        return (n, n == 0 ? null : 100d * (scores.Where(score => score.Score >= 9).Sum(score => score.Count)
            - scores.Where(score => score.Score <= 6).Sum(score => score.Count)) / n);
    }

    /// <summary>Sum of a count that only tallies bring.</summary>
    public double TallyCount(string slug, string unit, Period month, bool then) => Tallies(slug, unit, month, then).Sum(tally => tally.Count);

    /// <summary>The share of good answers of the newest versions that may be compared, and its n.</summary>
    public (long N, double? Value) Share(string slug, string unit, Period month, bool then)
    {
        var versions = Versions(slug).FindAll(version => version.ValidFrom < month.End);
        versions = versions.Count == 0 ? Versions(slug)[..1] : versions;
        var newest = Versions(slug).Last(version => Comparable(version, versions[^1]) && version.Version >= versions[^1].Version
            && Versions(slug).TrueForAll(between => between.Version < versions[^1].Version || between.Version > version.Version || Comparable(between, version)));
        var first = versions.FindLastIndex(version => !Comparable(version, versions[^1])) + 1;
        var from = first == 0 ? DateOnly.MinValue : versions[first].ValidFrom;
        var roles = RowsOf(unit, month, then).Where(row => LocalTime.DateOf(row.AnsweredAt) >= from)
            .SelectMany(row => row.Answers).Where(answer => answer.Metric.Slug == slug)
            .Select(answer => newest.Answers[newest.CellOf(answer.Metric.Answers[answer.Cell].Value)].Role)
            .Where(role => role != AnswerRole.LeftOut).ToList();
        return (roles.Count, roles.Count == 0 ? null : (double)roles.Count(role => role == AnswerRole.Positive) / roles.Count);
    }

    /// <summary>Whether a unit is another or hung below it on a day.</summary>
    public bool IsWithin(string unit, string ancestor, DateOnly day)
    {
        for (string? at = unit; at is not null; at = ParentOf(at, day))
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    private string? ParentOf(string unit, DateOnly day)
    {
        var rows = Replay<UnitRow, (string, DateOnly?)>((_, row) => (row.Code, row.ValidFrom)).Values
            .Where(row => row.Code == unit).OrderBy(row => row.ValidFrom ?? DateOnly.MinValue).ToList();
        var row = rows.LastOrDefault(row => (row.ValidFrom ?? DateOnly.MinValue) <= day) ?? rows[0];
        return row.MergedInto is not null && (row.ValidTo ?? row.ValidFrom ?? DateOnly.MinValue) <= day ? row.MergedInto : row.Parent;
    }

    private IEnumerable<ResponseRow> RowsOf(string unit, Period month, bool then) => Responses().Values.Where(row =>
        LocalTime.DateOf(row.AnsweredAt) is var day && month.Contains(day) && IsWithin(row.Unit, unit, then ? day : today));

    private IEnumerable<(int Cell, long Count)> Tallies(string slug, string unit, Period month, bool then) =>
        Replay<TallyRow, object>((source, row) => (source, row.Period, row.Unit, row.Path, row.Stage, row.Metric.Slug, row.Cell, row.Segment)).Values
            .Where(row => row.Metric.Slug == slug && row.Segment is null && month.Contains(row.Period.Start)
                && IsWithin(row.Unit, unit, then ? row.Period.Start : today))
            .Select(row => (row.Cell, row.Count));

    private static bool Comparable(MetricVersion one, MetricVersion other) =>
        one.Answers.Select(answer => answer.Value).SequenceEqual(other.Answers.Select(answer => answer.Value));

    private Dictionary<TKey, TRow> Replay<TRow, TKey>(Func<string, TRow, TKey> keyOf)
        where TKey : notnull
    {
        var rows = new Dictionary<TKey, TRow>();
        foreach (var batch in Batches)
        {
            foreach (var row in batch.Rows.OfType<TRow>())
            {
                rows[keyOf(batch.Source, row)] = row;
            }
        }

        return rows;
    }
}
