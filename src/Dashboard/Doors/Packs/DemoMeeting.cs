using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Actions;
using Dashboard.Data.Demo;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;

namespace Dashboard.Doors.Packs;

/// <summary>
/// The last meeting of a demo server's county: the quarterly pack, published, what was decided on it, and what became of the decisions. It is held
/// once, where there are no packs at all: a published one stays.
/// </summary>
internal sealed class DemoMeeting(ReadyPackContent ready, PackPublisher publisher, PackStore packs, ActionWriter actions, TimeProvider clock)
{
    private const string Board = "aluehallitus";
    private const string Hospital = "toimialajohtaja, sairaalapalvelut";
    private const string Dental = "palvelupäällikkö, suun terveydenhuolto";
    private const int DaysAfterQuarter = 20;

    private static readonly Access Author = new("demo", Role.Viewer, Scope.WholeTree);

    /// <summary>Holds it.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> HoldAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        var period = ReadyPack.Quarterly.LastComplete(today);
        if ((await packs.ListAsync(Scope.WholeTree, cancellation)).Count > 0)
        {
            return false;
        }

        var (content, built) = await ready.MakeAsync(ReadyPack.Quarterly, DemoCounty.RootCode, period, Language.Fi, ReportAudience.Public, cancellation);
        if (PackPublisher.FaultsOf(built).Count > 0)
        {
            return false;
        }

        var meeting = period.End.AddDays(DaysAfterQuarter);
        meeting = meeting < today ? meeting : today;
        var pack = await packs.AddAsync(Scope.WholeTree, content with { Meeting = meeting }, Author.Name, cancellation);
        var draft = (await packs.FindAsync(Scope.WholeTree, pack, cancellation))!;
        await publisher.PublishAsync(Actor.OfProgram, Author, draft, draft.Revision, progress: null, cancellation);
        await DecideAsync(pack, meeting, today, cancellation);
        return true;
    }

    private async Task DecideAsync(int pack, DateOnly meeting, DateOnly today, CancellationToken cancellation)
    {
        var (soon, inUse) = (meeting.AddMonths(1), meeting.AddDays(12) < today ? meeting.AddDays(12) : today);
        ReportAction[] decisions =
        [
            new("Kotiutusohje käydään läpi ennen lähtöä kaikilla vuodeosastoilla", Hospital, Day(today.AddMonths(2))),
            new("Peruutusajoista kerrotaan tekstiviestillä jokaisessa hammashoitolassa", Dental, Day(soon)),
            new("Tilaisuuksien tuloksista kerrotaan osallistujille kuukauden kuluessa", "osallisuuspäällikkö", Day(today.AddMonths(4))),
        ];
        foreach (var decision in decisions)
        {
            await packs.DecideAsync(Scope.WholeTree, pack, decision, Author.Name, cancellation);
        }

        var written = (await packs.FindAsync(Scope.WholeTree, pack, cancellation))!.Decisions;
        await WriteAsync("operatiivinen-hoito", WellKnown.Continue, 0, new ActionStep(ActionStatus.UnderWay, null, "", Board), today.AddMonths(2));
        await WriteAsync("suun-terveydenhuolto", WellKnown.Nps, 1, new ActionStep(ActionStatus.Done, inUse, "", Board), soon);

        Task<int> WriteAsync(string unit, string metric, int decision, ActionStep step, DateOnly due) => actions.WriteAsync(
            Scope.WholeTree,
            new ActionDraft(unit, decisions[decision].What, decisions[decision].Who!, step)
            {
                Metric = metric,
                Wanted = Direction.Up,
                Due = due,
                Sources = [ActionSource.OfDecision(pack, written[decision].Id)],
            },
            cancellation);
    }

    private static string Day(DateOnly day) => PeriodText.Date(day, Language.Fi);
}
