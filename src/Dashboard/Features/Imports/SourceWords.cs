using Dashboard.Core.Imports;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Doors.Sources;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Imports;

/// <summary>What the page says of a source.</summary>
internal static class SourceWords
{
    /// <summary>The page's finding: what is wrong first.</summary>
    public static string Finding(IStringLocalizer<SourceTexts> text, IReadOnlyList<SourceStanding> sources)
    {
        int Count(SourceState state) => sources.Count(source => source.State == state);
        return sources.Count == 0 ? text["FindingNone"]
            : Count(SourceState.Failed) + Count(SourceState.Silent) + Count(SourceState.Late) > 0
                ? text["FindingLate", sources.Count, Count(SourceState.Failed), Count(SourceState.Silent), Count(SourceState.Late)]
            : Count(SourceState.OnTime) > 0 ? text["FindingOnTime"]
            : text["FindingUnknown", SourceHealth.LearnedFrom];
    }

    public static string State(IStringLocalizer<SourceTexts> text, SourceStanding source) => source switch
    {
        { State: SourceState.Unknown, Summary.Rhythm: SourceRhythm.Irregular } => text["StateIrregular"],
        _ => text["State" + source.State],
    };

    /// <summary>Why a source stands as it does, where that is not told by its days; <c>null</c> elsewhere.</summary>
    public static string? Why(IStringLocalizer<SourceTexts> text, SourceStanding source) => source switch
    {
        { Fault: { } fault } => Fault(text, fault),
        { State: SourceState.Failed } => text["LastFailed"],
        _ => null,
    };

    /// <summary>What of a folder does not work.</summary>
    public static string Fault(IStringLocalizer<SourceTexts> text, FolderFault fault) => text["Fault" + fault.Kind, fault.File, fault.Reason];

    /// <summary>The rhythm that deliveries are held against: as it was set, or as it was learned.</summary>
    public static string Rhythm(IStringLocalizer<SourceTexts> text, SourceSummary source) => source switch
    {
        { Rhythm: { } set } => text["Rhythm" + set],
        { Gap: { TotalDays: 1 } } => text["LearnedDaily"],
        { Gap: { } gap } => text["Learned", NumberText.Fixed(gap.TotalDays, ViewContexts.CurrentLanguage, gap.TotalDays % 1 == 0 ? 0 : 1)],
        _ => text["RhythmUnknown"],
    };

    public static IEnumerable<string> Errors(IStringLocalizer<SourceTexts> text, SourceErrors errors)
    {
        if (errors.Deliveries == 0)
        {
            yield return text["NoDeliveries"];
            yield break;
        }

        if (errors.Rows > 0)
        {
            yield return text["ErrorRows", NumberText.Percent((double)errors.Rejected / errors.Rows, ViewContexts.CurrentLanguage), ImportNumbers.Count(errors.Rejected), ImportNumbers.Count(errors.Rows)];
        }

        yield return text["ErrorDeliveries", ImportNumbers.Count(errors.Failed), ImportNumbers.Count(errors.Deliveries)];
    }

    /// <summary>How a delivery came, and who brought it, where somebody did and that is still kept.</summary>
    public static string Road(IStringLocalizer<SourceTexts> text, Delivery delivery)
    {
        var road = text["Road" + delivery.Road];
        return delivery.Road == DeliveryRoad.Folder || delivery.Sender.Who.Length == 0 ? road : $"{road} · {delivery.Sender.Who}";
    }

    /// <summary>What became of a delivery, beyond its counts; <c>null</c> when there is nothing to say.</summary>
    public static string? Remark(IStringLocalizer<SourceTexts> text, Delivery delivery) => delivery switch
    {
        { Fault: { } fault } => FileFaultText.Of(fault, ViewContexts.CurrentLanguage),
        { State: DeliveryState.Failed } => text["Unexpected"],
        { Result: { Batch: null, SameFileAs: { } earlier } } => text["SameFile", earlier],
        _ => null,
    };
}
