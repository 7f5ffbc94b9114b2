using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Features.Open;

/// <summary>A text of the county's own data in the reader's language.</summary>
/// <param name="Words">The text.</param>
/// <param name="Language">The code of the language it is in where that is another than the page's; else <c>null</c>.</param>
public sealed record OwnText(string Words, string? Language)
{
    public static OwnText Of(LocalizedText text, Language language)
    {
        var isThere = language switch
        {
            Core.Text.Language.Sv => text.Sv is not null,
            Core.Text.Language.En => text.En is not null,
            _ => true,
        };
        return new OwnText(text.In(language), isThere ? null : Core.Text.Language.Fi.Code());
    }
}

/// <summary>A unit to go to.</summary>
public sealed record OpenUnit(string Code, OwnText Name);

/// <summary>One published metric of a unit.</summary>
/// <param name="Slug">The metric.</param>
/// <param name="Name">Its name.</param>
/// <param name="Question">What was asked; <c>null</c> where nothing is.</param>
/// <param name="Figure">The figure of the last complete period; <c>null</c> where there is none at all.</param>
/// <param name="Trend">The periods up to it as a picture; <c>null</c> where there is nothing to draw.</param>
/// <param name="Rows">The same periods as rows, the last one first.</param>
public sealed record OpenMetric(string Slug, OwnText Name, OwnText? Question, OpenFigure? Figure, LineChart? Trend, IReadOnlyList<OpenRow> Rows);

/// <summary>What residents are told of an action.</summary>
/// <param name="Unit">Who did it.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Day">From which day it is in effect; <c>null</c> while it is not.</param>
/// <param name="Said">What people had said.</param>
/// <param name="Did">What was done.</param>
/// <param name="Metric">The metric that it should move; <c>null</c> where nothing is told of it.</param>
/// <param name="Outcome">What came after; <c>null</c> likewise.</param>
public sealed record OpenStory(OwnText Unit, ActionStatus Status, string? Day, OwnText Said, OwnText Did, OwnText? Metric, OpenOutcome? Outcome);

/// <summary>What residents see of one unit.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="County">The unit that holds all others; <c>null</c> where none that is shown does.</param>
/// <param name="Above">The units above it, the topmost first.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Below">The units next below it.</param>
/// <param name="Metrics">Its metrics.</param>
/// <param name="Stories">What was done there and below, the last that was published first.</param>
/// <param name="MoreStories">How many more there are than are shown.</param>
/// <param name="Licence">The licence of the data.</param>
/// <param name="MinimumRespondents">Of fewer people nothing is shown.</param>
/// <param name="IsDemo">Whether the figures are made up.</param>
public sealed record OpenModel(
    Language Language,
    OwnText? County,
    IReadOnlyList<OpenUnit> Above,
    OpenUnit Unit,
    IReadOnlyList<OpenUnit> Below,
    IReadOnlyList<OpenMetric> Metrics,
    IReadOnlyList<OpenStory> Stories,
    int MoreStories,
    string Licence,
    int MinimumRespondents,
    bool IsDemo);
