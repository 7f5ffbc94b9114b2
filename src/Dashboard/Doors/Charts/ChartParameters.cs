using System.ComponentModel;
using Dashboard.Core.Text;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Doors.Charts;

/// <summary>A <c>chart</c> question as text: the query of the API.</summary>
internal sealed record ChartParameters
{
    [FromQuery(Name = "address")]
    [Description("A page, a chart and the page's query, as units/nps?unit=county&metric=nps (percent-encoded here).")]
    public string? Address { get; init; }

    [FromQuery(Name = "format")]
    [Description("svg, png (where the server has Chromium), csv, xlsx or pptx.")]
    public string? Format { get; init; }

    [FromQuery(Name = "lang")]
    [Description("fi, sv or en; the county's own otherwise.")]
    public string? Lang { get; init; }

    /// <exception cref="InputException">The format is none of ours.</exception>
    public string Ending() => Given.OneOf("format", Format, [.. ChartFiles.Endings.Select(ending => (ending, ending))]);

    /// <param name="culture">The language where none is named.</param>
    /// <exception cref="InputException">The language is none of ours.</exception>
    public Language Language(Language culture) =>
        Lang is null ? culture : Given.OneOf("lang", Lang, [.. Languages.All.Select(language => (language.Code(), language))]);
}
