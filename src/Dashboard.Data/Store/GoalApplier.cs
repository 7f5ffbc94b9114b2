using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Stores goals of the programme with their metrics.</summary>
internal static class GoalApplier
{
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<GoalRow> rows)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        var metrics = scope.Context.Metrics.AsNoTracking().ToDictionary(metric => metric.Slug, metric => metric.Id, StringComparer.Ordinal);
        var goals = scope.Context.Goals.ToDictionary(goal => goal.Slug, StringComparer.Ordinal);
        var members = scope.Context.GoalMetrics.ToDictionary(member => (member.GoalId, member.MetricId));
        var next = goals.Values.Select(goal => goal.Id).DefaultIfEmpty().Max();
        var count = default(ApplyCount);
        foreach (var row in rows)
        {
            var stored = goals.GetValueOrDefault(row.Goal);
            var corrects = stored is not null && scope.Context.Entry(stored).State != EntityState.Added;
            var goal = ToGoal(row, stored?.Id ?? ++next, stored?.SourceId ?? scope.Source);
            var changed = scope.Upsert(stored, goal);
            goals[row.Goal] = stored ?? goal;
            changed += ApplyMetrics(scope, goal.Id, [.. row.Metrics.Select(slug => IdOf(slug, metrics))], members);
            count += ApplyCount.One(changed.Accepted > 0, corrects);
        }

        scope.Context.SaveChanges();
        return count;
    }

    private static ApplyCount ApplyMetrics(ApplyScope scope, int goal, List<int> metrics, Dictionary<(int Goal, int Metric), StoredGoalMetric> members)
    {
        var gone = members.Values.Where(member => member.GoalId == goal && member.Place > 0 && !metrics.Contains(member.MetricId)).Select(member => member.MetricId);
        var count = default(ApplyCount);
        foreach (var (metric, place) in metrics.Select((metric, at) => (metric, at + 1)).Concat(gone.Select(metric => (metric, 0))).ToList())
        {
            var stored = members.GetValueOrDefault((goal, metric));
            var member = new StoredGoalMetric { GoalId = goal, MetricId = metric, Place = place };
            count += scope.Upsert(stored, member);
            members[(goal, metric)] = stored ?? member;
        }

        return count;
    }

    private static int IdOf(string slug, Dictionary<string, int> metrics) =>
        metrics.TryGetValue(slug, out var id) ? id : throw StoreRuleException.Of(FileFaultKind.NoMetric, slug);

    private static StoredGoal ToGoal(GoalRow row, int id, int source) => new()
    {
        Id = id,
        Slug = row.Goal,
        GoalOrder = row.Order,
        Floor = row.Floor,
        TitleFi = row.Title.Fi,
        TitleSv = row.Title.Sv,
        TitleEn = row.Title.En,
        WordsFi = row.Words?.Fi,
        WordsSv = row.Words?.Sv,
        WordsEn = row.Words?.En,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
        SourceId = source,
    };
}
