using System.Globalization;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export.Texts;

namespace Dashboard.Export.Html;

/// <summary>Writes a report as a document.</summary>
internal sealed class ReportDocument(Report report, ReportLook look, HtmlWriter html)
{
    private readonly ReportText text = new(report);

    /// <summary>Writes all of it.</summary>
    public void Write() => html.Element("html", () =>
    {
        html.Element("head", Head);
        html.Element("body", () => html.Element("main", Content), ("class", look.Paper == ReportPaper.A4 ? "a4" : "slide"));
    }, ("lang", report.Language.Code()));

    private void Head()
    {
        html.Void("meta", ("charset", "utf-8"));
        if (look.Nonce is null)
        {
            html.Policy();
        }

        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Text("title", report.Title);
        html.Element("style", () => html.Markup(ReportStyle.Of(look, ReportText.Joined(report.Title, report.Unit))), ("nonce", look.Nonce));
    }

    private void Content()
    {
        Cover();
        for (var i = 0; i < report.Items.Count; i++)
        {
            new ItemSection(report, report.Items[i], look, html).Write(string.Create(CultureInfo.InvariantCulture, $"item-{i + 1}"));
        }

        if (report.Before is not null)
        {
            Decisions();
        }
    }

    private void Cover() => html.Element("header", () =>
    {
        Tag(html, text, report.HasDemo ? text.Words.Demo : null);
        html.Text("h1", report.Title);
        html.Element("div", () =>
        {
            foreach (var line in text.About.Append(text.Origin))
            {
                html.Text("p", line);
            }
        }, ("class", "about"));
    }, ("class", "cover"));

    private void Decisions() => html.Element("section", () =>
    {
        html.Text("h2", text.Words.Decisions, ("id", "decisions"));
        html.Text("p", text.DecidedOn, ("class", "subtitle"));
        html.Element("div", () => TableSection.Write(html, text.Decisions, $"{text.Words.Decisions}. {text.DecidedOn}", (_, _) => Core.Charts.Signal.None), ("class", "body"));
    }, ("class", "decisions long"), ("aria-labelledby", "decisions"));

    /// <summary>The line above a heading: for whom in a frame, then the rest.</summary>
    public static void Tag(HtmlWriter html, ReportText text, string? rest)
    {
        if (text.Audience is null && string.IsNullOrEmpty(rest))
        {
            return;
        }

        html.Element("p", () =>
        {
            if (text.Audience is { } audience)
            {
                html.Text("span", audience, ("class", "audience"));
            }

            html.Text(rest ?? "");
        }, ("class", "head"));
    }
}
