using Dashboard.Components;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Doors.Packs;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.BoardPack;

/// <summary>Says what is wrong with a pack, and what it is of, in the reader's words.</summary>
public sealed class PackWords(IStringLocalizer<BoardPackTexts> text, UnitTree units, Language language)
{
    /// <summary>A field that was not taken, with the way to it.</summary>
    public FieldFault Of(TypedFault fault)
    {
        var field = fault.Item is { } item ? text["ItemField", item, text["Field-" + fault.Field].Value] : text["Field-" + fault.Field];
        return new FieldFault(fault.Id, $"{field}: {WordsOf(fault)}");
    }

    /// <summary>What is wrong with a field, for those who see which it is.</summary>
    public string WordsOf(TypedFault fault) => text["Fault-" + fault.Reason, fault.Most, fault.Typed ?? ""];

    /// <summary>Why an item cannot be shown, or the pack not be published.</summary>
    public string Of(PackItemFault fault) => text["Problem-" + fault.Problem, fault.Problem == PackItemProblem.OtherUnit ? UnitOf(fault.Name ?? "") : fault.Name ?? ""];

    /// <summary>The same with the item that it is about and the way to it.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="page">The address of the pack's page.</param>
    public (string Words, string Href) InList(PackItemFault fault, string page) => fault.Item is { } item
        ? (text["ItemField", item + 1, Of(fault)], $"{page}#{PackUrls.ItemPlace(item + 1)}")
        : (text["WholePack", Of(fault)], page);

    /// <summary>A unit by name; its code where it is no more.</summary>
    public string UnitOf(string code) => units.Find(code) is { } unit ? unit.Name.In(language) : code;

    /// <summary>A period by its name.</summary>
    public string PeriodOf(Period period) => PeriodText.Name(period, language);

    /// <summary>Who a pack is for.</summary>
    public string AudienceOf(ReportAudience audience) => text["Audience-" + audience];

    /// <summary>Who did something and when.</summary>
    public static string Stamp(PackStamp stamp) => $"{stamp.By}, {Layout.MomentText.Minute(stamp.At)}";
}
