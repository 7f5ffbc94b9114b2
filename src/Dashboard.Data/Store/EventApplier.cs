using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Stores participation events; an event that differs from the stored one of its id replaces it. What was written of it here stays over it.</summary>
internal static class EventApplier
{
    public static ApplyCount Apply(ApplyScope scope, IReadOnlyList<ParticipationRow> rows, RawRows fold)
    {
        if (rows.Count == 0)
        {
            return default;
        }

        var paths = scope.Context.Paths.AsNoTracking().ToDictionary(path => path.Code, path => path.Id, StringComparer.OrdinalIgnoreCase);
        var stored = scope.Context.Events.Where(held => held.SourceId == scope.Source)
            .ToDictionary(held => held.ExternalId, StringComparer.Ordinal);
        var lines = EventLines.Of(scope.Context, scope.Source);
        var next = scope.Context.Events.Max(held => (long?)held.Id) ?? 0;
        var count = default(ApplyCount);
        foreach (var row in rows)
        {
            var known = stored.GetValueOrDefault(row.Id);
            if (known is { BatchId: null })
            {
                throw StoreRuleException.Of(FileFaultKind.EventWrittenHere, row.Id, scope.SourceName);
            }

            var held = ToStored(scope, row, paths);
            held.Id = known?.Id ?? ++next;
            held.BatchId = known?.BatchId ?? scope.Batch.Id;
            EventLines.LayOver(held, lines[row.Id]);
            stored[row.Id] = known ?? held;
            count += Store(scope, known, held, fold);
        }

        scope.Context.SaveChanges();
        return count;
    }

    private static ApplyCount Store(ApplyScope scope, StoredEvent? known, StoredEvent held, RawRows fold)
    {
        var corrects = known is not null && known.BatchId != scope.Batch.Id;
        if (known is null)
        {
            scope.Context.Add(held);
        }
        else if (scope.Context.Differs(known, held))
        {
            scope.History.Replaced(ImportKind.Participation, known.Id, known.BatchId!.Value, known);
            fold.FoldEvent(known, -1);
            held.BatchId = scope.Batch.Id;
            scope.Context.Overwrite(known, held);
        }
        else
        {
            scope.History.Same(ImportKind.Participation, known.Id, known.BatchId!.Value);
            return ApplyCount.One(false);
        }

        fold.FoldEvent(held, 1);
        return ApplyCount.One(true, corrects);
    }

    private static StoredEvent ToStored(ApplyScope scope, ParticipationRow row, Dictionary<string, int> paths) => new()
    {
        SourceId = scope.Source,
        ExternalId = row.Id,
        Title = row.Title,
        Method = row.Method,
        Floor = row.Floor,
        Mode = row.Mode,
        UnitId = scope.UnitOf(row.Unit, row.Id),
        PathId = row.Path is null ? null
            : paths.TryGetValue(row.Path, out var path) ? path
            : throw StoreRuleException.Of(FileFaultKind.NoPath, row.Path, row.Id),
        Partner = row.Partner,
        PlannedOn = row.PlannedOn,
        PlannedUse = row.PlannedUse,
        Date = row.Date,
        Invited = row.Invited,
        Participants = row.Participants,
        AgeBands = Join(row.AgeBands),
        Languages = Join(row.Languages),
        Decision = row.Decision,
        DecidedOn = row.DecidedOn,
        ToldOn = row.ToldOn,
        ToldWhere = row.ToldWhere,
        HeardYes = row.HeardYes,
        HeardAsked = row.HeardAsked,
        Lesson = row.Lesson,
        Owner = row.Owner,
        Undecided = row.Undecided,
    };

    private static string Join(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(';', counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}:{count.Value}")));
}
