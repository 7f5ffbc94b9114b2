using System.Globalization;
using Dashboard.Core.Packs;

namespace Dashboard.Features.BoardPack;

/// <summary>What a button of the composer asks for besides keeping what is typed.</summary>
/// <param name="Name">Which.</param>
/// <param name="Item">The item it is about, from 1; 0 for none.</param>
/// <param name="Order">The items in their new order, by their numbers; empty unless they were dragged.</param>
internal sealed record PackCommand(string Name, int Item, IReadOnlyList<int> Order)
{
    public const string Save = "save";
    public const string Up = "up";
    public const string Down = "down";
    public const string Remove = "remove";
    public const string Row = "row";
    public const string Dragged = "order";
    public const string Preview = "preview";
    public const string Publish = "publish";

    /// <summary>The value of a button: <c>up-3</c>.</summary>
    public static string Of(string name, int item) => string.Create(CultureInfo.InvariantCulture, $"{name}-{item}");

    /// <summary>The command of a form; what is none keeps what is typed.</summary>
    public static PackCommand Read(IFormCollection form)
    {
        var parts = form["do"].ToString().Split('-');
        var item = parts is [_, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var order = form["order"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0);
        return new PackCommand(parts[0], item, parts[0] == Dragged ? [.. order] : []);
    }

    /// <summary>The content after it. What names no item changes nothing.</summary>
    public PackContent On(PackContent content)
    {
        if (Name == Dragged)
        {
            return Order.Order().SequenceEqual(Enumerable.Range(1, Order.Count)) && Order.Count <= content.Items.Count
                ? content with { Items = [.. Order.Select(number => content.Items[number - 1]), .. content.Items.Skip(Order.Count)] }
                : content;
        }

        if (Item < 1 || Item > content.Items.Count)
        {
            return content;
        }

        var at = Item - 1;
        return Name switch
        {
            Up => content.Move(at, Math.Max(0, at - 1)),
            Down => content.Move(at, at + 1),
            Remove => content with { Items = [.. content.Items.Where((_, place) => place != at)] },
            _ => content,
        };
    }

    /// <summary>Where the page opens afterwards; <c>null</c> at its beginning.</summary>
    /// <param name="before">The number of items before.</param>
    /// <param name="after">The content afterwards.</param>
    public string? Place(int before, PackContent after) => Name switch
    {
        Up when Item > 0 => PackUrls.ItemPlace(Math.Max(1, Item - 1)),
        Down when Item > 0 => PackUrls.ItemPlace(Math.Min(after.Items.Count, Item + 1)),
        Remove when after.Items.Count > 0 => PackUrls.ItemPlace(Math.Min(after.Items.Count, Item)),
        Row => string.Create(CultureInfo.InvariantCulture, $"actions-{Item}"),
        Dragged when Item > 0 => PackUrls.ItemPlace(Item),
        _ when after.Items.Count > before => PackUrls.ItemPlace(after.Items.Count),
        _ => null,
    };
}
