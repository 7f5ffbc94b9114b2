using Dashboard.Core.Participation;
using Dashboard.Data.Participation;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>
/// Answers what was learnt from events. It asks for no scope: lessons are there to be learnt from across units, and are told without numbers
/// (docs/privacy.md).
/// </summary>
public sealed class LessonQuery(StoreDatabase database, StoreSnapshots snapshots)
{
    /// <summary>The lessons of all events held, the latest event first.</summary>
    public async Task<IReadOnlyList<EventLesson>> AskAsync(CancellationToken cancellation)
    {
        var snapshot = (await snapshots.ViewAsync(cancellation)).Snapshot;
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var stored = await context.Events.AsNoTracking()
            .Where(held => held.State == EventState.Held && held.Lesson != null)
            .OrderByDescending(held => held.Date).ThenByDescending(held => held.Id)
            .ToListAsync(cancellation);
        return [.. stored.Select(row => EventRecords.ToEvent(row, snapshot)).Select(held => new EventLesson(
            held.Id, held.Title, held.Unit, held.Path, held.Method, held.Floor, held.Date, held.Lesson!, held.Decision, held.Undecided, held.ToldOn, held.Contact))];
    }
}
