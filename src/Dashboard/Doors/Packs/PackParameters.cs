using System.ComponentModel;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Export;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Doors.Packs;

/// <summary>What is asked of the <c>pack</c> door.</summary>
internal sealed record PackQuestion(string Unit, Period Period, ReadyPack Pack, Language Language, ReportAudience Audience, ReportPaper Paper)
{
    /// <summary>The file; <c>null</c> for the self-monitoring text.</summary>
    public required PackFormat? Format { get; init; }
}

/// <summary>A <c>pack</c> question as text: the options of the verb, and the query of the API.</summary>
internal sealed record PackParameters
{
    [FromQuery(Name = "unit")]
    [Description("The unit's code.")]
    public string? Unit { get; init; }

    [FromQuery(Name = "period")]
    [Description($"The period: {PeriodName.Expected}.")]
    public string? Period { get; init; }

    [FromQuery(Name = "pack")]
    [Description("quarterly or monthly; otherwise monthly for a month or less.")]
    public string? Pack { get; init; }

    [FromQuery(Name = "lang")]
    [Description("fi, sv or en; the county's own otherwise.")]
    public string? Lang { get; init; }

    [FromQuery(Name = "audience")]
    [Description("internal (the default), or public: no unit below Packs:PublicLevels is named.")]
    public string? Audience { get; init; }

    [FromQuery(Name = "paper")]
    [Description("What a PDF is printed on: slide (16:9, the default) or a4.")]
    public string? Paper { get; init; }

    [FromQuery(Name = "format")]
    [Description("pptx, pdf or xlsx; txt for the text of the self-monitoring report.")]
    public string? Format { get; init; }

    /// <summary>Reads the question.</summary>
    /// <param name="culture">The language where none is named.</param>
    /// <exception cref="InputException">A parameter is not understood.</exception>
    public PackQuestion Read(Language culture)
    {
        var unit = string.IsNullOrWhiteSpace(Unit) ? throw InputException.OfParameter("unit", null, "a unit's code") : Unit.Trim();
        var period = PeriodName.Parse(Period) ?? throw InputException.OfParameter("period", Period, PeriodName.Expected);
        return new PackQuestion(
            unit,
            period,
            Pack is null ? ReadyPacks.For(period) : Given.OneOf("pack", Pack, [.. Enum.GetValues<ReadyPack>().Select(pack => (pack.Slug(), pack))]),
            Lang is null ? culture : Given.OneOf("lang", Lang, [.. Languages.All.Select(language => (language.Code(), language))]),
            Audience is null ? ReportAudience.Internal : Given.OneOf("audience", Audience, ("internal", ReportAudience.Internal), ("public", ReportAudience.Public)),
            Paper is null ? ReportPaper.Slide : Given.OneOf("paper", Paper, ("slide", ReportPaper.Slide), ("a4", ReportPaper.A4)))
        {
            Format = Given.OneOf<PackFormat?>("format", Format, ("pptx", PackFormat.Pptx), ("pdf", PackFormat.Pdf), ("xlsx", PackFormat.Xlsx), ("txt", null)),
        };
    }
}
