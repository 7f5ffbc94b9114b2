using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Overview;

/// <summary>Asks what the overview shows, for the page and for its files alike.</summary>
public sealed class OverviewPages(UnitQuery units, PathQuery paths, ParticipationQuery events, IStringLocalizer<OverviewTexts> text)
{
    public async Task<OverviewModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        var answer = await units.AskAsync(view.Scope, OverviewModel.Question(view, unit), cancellation);
        var seams = new List<PathAnswer>();
        foreach (var question in OverviewModel.PathQuestions(view, unit))
        {
            seams.Add(await paths.AskAsync(view.Scope, question, cancellation));
        }

        var held = await events.AskAsync(view.Scope, new ParticipationQuestion(unit, view.Period, view.Period), cancellation);
        return OverviewModel.Build(answer, seams, held.Events, view, text);
    }
}
