using Dashboard.Components;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Feedback;

/// <summary>Asks what the feedback page shows, for the page and for its files alike.</summary>
public sealed class FeedbackPages(
    UnitQuery units, SegmentQuery segments, ContactQuery contacts, CommentQuery comments, IStringLocalizer<FeedbackTexts> text, IStringLocalizer<LayoutTexts> layout)
{
    public async Task<FeedbackModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation) => FeedbackModel.Build(
        new FeedbackMaterial(
            unit,
            (await units.AskAsync(
                view.Scope,
                new UnitQuestion(
                    unit, [WellKnown.Responses, .. MetricChoice.FeedbackKinds], view.Period, view.Compare, view.State.Grain, view.Segment, Children: false),
                cancellation)).Unit.Metrics,
            (await segments.AskAsync(view.Scope, new SegmentQuestion(unit, [WellKnown.Responses], view.Period, SegmentKind.Channel), cancellation))
                .Of(WellKnown.Responses, SegmentKind.Channel),
            await contacts.AskAsync(view.Scope, new ContactQuestion(unit, view.Period, view.Segment), cancellation),
            await contacts.AskAsync(view.Scope, ContactQuestion.UpTo(view.Today, unit, view.Segment), cancellation),
            view.Access.May(Right.ReadComments) ? await comments.AskAsync(view.Access.Comments, CommentSelection.Of(view).Question(unit, view), cancellation) : null),
        view,
        text,
        layout);
}
