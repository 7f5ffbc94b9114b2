using System.Globalization;
using Dashboard.Core.Notes;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Features.BoardPack;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">What the field is called.</param>
/// <param name="Item">The item, from 1; <c>null</c> of the pack itself.</param>
/// <param name="Reason">End of the key of the words.</param>
/// <param name="Most">The most characters allowed; 0 where it is not about length.</param>
public sealed record TypedFault(string Field, int? Item, string Reason, int Most = 0)
{
    /// <summary>The part of what was typed that is wrong, where the field holds several.</summary>
    public string? Typed { get; init; }

    /// <summary>The field's id in the form.</summary>
    public string Id => Item is { } item ? string.Create(CultureInfo.InvariantCulture, $"{Field}-{item}") : Field;
}

/// <summary>A pack as its form was sent: what cannot be read is still there to be mended.</summary>
public sealed record TypedPack
{
    /// <summary>Stands in for a period that cannot be read, while the other faults are found.</summary>
    private static readonly Period AnyPeriod = Grain.Year.PeriodOf(new DateOnly(2000, 1, 1));

    public string Title { get; init; } = "";

    public string Meeting { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Period { get; init; } = "";

    public Language Language { get; init; }

    public ReportAudience Audience { get; init; }

    public IReadOnlyList<TypedItem> Items { get; init; } = [];

    /// <summary>A text that is not an item yet.</summary>
    public string NewFinding { get; init; } = "";

    /// <inheritdoc cref="NewFinding"/>
    public string NewText { get; init; } = "";

    /// <summary>Whether there is a text to be added.</summary>
    public bool HasNewText => NewFinding.Length > 0 || NewText.Length > 0;

    /// <summary>A pack as it is kept.</summary>
    public static TypedPack Of(PackContent content, Language reader) => new()
    {
        Title = content.Title,
        Meeting = content.Meeting is { } day ? PeriodText.Date(day, reader) : "",
        Unit = content.Unit,
        Period = TypedPeriod.Write(content.Period, reader),
        Language = content.Language,
        Audience = content.Audience,
        Items = [.. content.Items.Select(item => TypedItem.Of(item, reader))],
    };

    public static TypedPack Read(IFormCollection form)
    {
        string Field(string name) => NoteRules.Clean(form[name]);
        var count = int.TryParse(form["items"], CultureInfo.InvariantCulture, out var items) ? Math.Clamp(items, 0, PackContent.MostItems) : 0;
        return new TypedPack
        {
            Title = Field("title"),
            Meeting = Field("meeting"),
            Unit = Field("unit"),
            Period = Field("period"),
            Language = Languages.Parse(Field("language")) ?? Language.Fi,
            Audience = Enum.TryParse<ReportAudience>(Field("audience"), out var audience) && Enum.IsDefined(audience) ? audience : ReportAudience.Internal,
            Items = [.. Enumerable.Range(1, count).Select(number => TypedItem.Read(form, number))],
            NewFinding = Field("new-finding"),
            NewText = Field("new-text"),
        };
    }

    /// <summary>The content, with the new text as its last item, and all that is wrong with it. With any fault it is not to be kept.</summary>
    public (PackContent Content, IReadOnlyList<TypedFault> Faults) Judge(UnitTree units, Scope scope)
    {
        var period = TypedPeriod.Read(Period);
        var meeting = Meeting.Length == 0 ? null : DateReading.Day(Meeting);
        var content = new PackContent(Title, Unit, period ?? AnyPeriod, Language, Audience, [.. Items.Select(item => item.ToItem()), .. NewItems()]) { Meeting = meeting };
        return (content,
        [
            .. period is null ? [new TypedFault("period", null, "NoPeriod")] : Array.Empty<TypedFault>(),
            .. Meeting.Length > 0 && meeting is null ? [new TypedFault("meeting", null, "NoDay")] : Array.Empty<TypedFault>(),
            .. units.Find(Unit) is { } unit && scope.Covers(units, unit) ? Array.Empty<TypedFault>() : [new TypedFault("unit", null, "NoUnit")],
            .. Items.Index().Where(item => item.Item.Period.Length > 0 && TypedPeriod.Read(item.Item.Period) is null)
                .Select(item => new TypedFault("period", item.Index + 1, "NoPeriod")),
            .. content.Faults().Select(Of),
        ]);
    }

    private IEnumerable<PackItem> NewItems() =>
        HasNewText ? [new PackItem { Kind = PackItemKind.Text, Finding = NewFinding, Text = NewText }] : [];

    /// <summary>The text that is not an item yet has fields of its own.</summary>
    private TypedFault Of(PackFault fault) => fault switch
    {
        { Item: { } item } when item >= Items.Count => new($"new-{fault.Field}", null, fault.Fault.ToString(), fault.Most),
        { Field: "action", Fault: NoteFault.TooLong, Most: PackContent.MostActions } => new("actions", fault.Item + 1, "TooMany", fault.Most),
        { Field: "action" } => new("actions", fault.Item + 1, fault.Fault.ToString(), fault.Most),
        { Field: "items" } => new("items", null, "TooMany", fault.Most),
        _ => new(fault.Field, fault.Item + 1, fault.Fault.ToString(), fault.Most),
    };
}
