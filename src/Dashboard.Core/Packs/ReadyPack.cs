using Dashboard.Core.Time;

namespace Dashboard.Core.Packs;

/// <summary>Packs that come with the program.</summary>
public enum ReadyPack
{
    /// <summary>Customer experience, quarterly: a county or a division.</summary>
    Quarterly,

    /// <summary>My unit, monthly.</summary>
    Monthly,
}

/// <summary>Names and periods of <see cref="ReadyPack"/>.</summary>
public static class ReadyPacks
{
    /// <summary>The word in addresses and on the command line: <c>quarterly</c> or <c>monthly</c>.</summary>
    public static string Slug(this ReadyPack pack) => pack == ReadyPack.Monthly ? "monthly" : "quarterly";

    /// <summary>The pack of a word (case-insensitive), or <c>null</c>.</summary>
    public static ReadyPack? Parse(string? word) =>
        Enum.GetValues<ReadyPack>().Where(pack => string.Equals(pack.Slug(), word, StringComparison.OrdinalIgnoreCase)).Select(pack => (ReadyPack?)pack).FirstOrDefault();

    /// <summary>The pack that suits a period: of a month or less the monthly one.</summary>
    public static ReadyPack For(Period period) => period.Days <= 31 ? ReadyPack.Monthly : ReadyPack.Quarterly;

    /// <summary>The last period that was complete before a day: a quarter, or a month.</summary>
    public static Period LastComplete(this ReadyPack pack, DateOnly today)
    {
        var grain = pack == ReadyPack.Monthly ? Grain.Month : Grain.Quarter;
        return grain.PeriodOf(grain.Add(grain.StartOf(today), -1));
    }
}
