using Dashboard.Core.Open;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Open;

/// <summary>Says what goes with open data, in the reader's language.</summary>
internal sealed class OpenSources(DashboardSettings settings, Protection protection, TimeProvider clock, IStringLocalizer<OpenTexts> text)
{
    public OpenSource Of(OpenStore store)
    {
        var language = ViewContexts.CurrentLanguage;
        string[] notes = [text["NoteKinds"], text["NoteIntervals"], text["NoteHidden", protection.MinimumRespondents]];
        return new OpenSource(
            language,
            text["Title"],
            OpenPages.CountyOf(store)?.Name.In(language),
            text["Licence", settings.Open.Licence],
            clock.Today(),
            OpenPages.IsDemo(store) ? [text["Demo"], .. notes] : notes,
            new Dictionary<string, string>
            {
                [OpenTable.NotShown] = text["Status-x", protection.MinimumRespondents],
                [OpenTable.Broken] = text["Status-b"],
                [OpenTable.Nothing] = text["Status-none"],
            });
    }
}
