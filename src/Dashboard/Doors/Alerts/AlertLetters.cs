using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Dashboard.Core.Alerts;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Queries;
using Dashboard.Doors.Mail;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Doors.Alerts;

/// <summary>
/// Words the letter with what is new, a heading for each unit. It says what is the case and never how many: figures stay behind the sign-in.
/// </summary>
internal sealed class AlertLetters(UnsubscribeTokens tokens, IStringLocalizer<AlertTexts> text)
{
    /// <summary>The letter, in the language of the current culture.</summary>
    /// <param name="to">Who gets it.</param>
    /// <param name="signals">What is new; at least one.</param>
    /// <param name="snapshot">Names of units and metrics.</param>
    /// <param name="home">Where people open the program; <c>null</c> for a letter without links.</param>
    public Letter Of(AlertAddress to, IReadOnlyList<AlertSignal> signals, StoreSnapshot snapshot, Uri? home)
    {
        var words = new AlertWords(text, snapshot, to.Language);
        var subject = signals.Count == 1 ? text["SubjectOne"] : text["SubjectMany", NumberText.Count(signals.Count, to.Language)];
        var unsubscribe = home is null ? null : new Uri(home, $"{DashboardUrls.Unsubscribe}?token={Uri.EscapeDataString(tokens.Of(to))}");
        var units = signals.GroupBy(signal => words.UnitOf(signal.Unit)).OrderBy(unit => unit.Key, StringComparer.Create(to.Language.Culture(), ignoreCase: true)).ToList();
        return new Letter(to.Address, subject, Plain(units, words, home, unsubscribe))
        {
            Html = Html(units, words, home, unsubscribe, to.Language),
            Unsubscribe = unsubscribe,
        };
    }

    private string Plain(IEnumerable<IGrouping<string, AlertSignal>> units, AlertWords words, Uri? home, Uri? unsubscribe)
    {
        var letter = new StringBuilder().Append(text["LetterLede"].Value).Append('\n');
        foreach (var unit in units)
        {
            letter.Append('\n').Append(unit.Key).Append('\n');
            foreach (var signal in unit)
            {
                letter.Append("- ").Append(words.Of(signal)).Append(" (").Append(words.Since(signal)).Append(")\n");
                if (home is not null)
                {
                    letter.Append("  ").Append(new Uri(home, AlertWords.LinkOf(signal))).Append('\n');
                }
            }
        }

        letter.Append('\n').Append(text["LetterFigures"].Value).Append('\n');
        return letter.Append(unsubscribe is null ? text["LetterEndThere"].Value : $"{text["LetterEnd"].Value} {unsubscribe.AbsoluteUri}").Append('\n').ToString();
    }

    private string Html(IEnumerable<IGrouping<string, AlertSignal>> units, AlertWords words, Uri? home, Uri? unsubscribe, Language language)
    {
        var letter = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"{language.Code()}\"><body style=\"font-family:sans-serif;max-width:40em\"><p>{Safe(text["LetterLede"])}</p>");
        foreach (var unit in units)
        {
            letter.Append(CultureInfo.InvariantCulture, $"<h2 style=\"font-size:1.1em\">{Safe(unit.Key)}</h2><ul>");
            foreach (var signal in unit)
            {
                var said = Safe(words.Of(signal));
                letter.Append(home is null ? $"<li>{said}" : $"<li><a href=\"{Safe(new Uri(home, AlertWords.LinkOf(signal)).AbsoluteUri)}\">{said}</a>")
                    .Append(CultureInfo.InvariantCulture, $" ({Safe(words.Since(signal))})</li>");
            }

            letter.Append("</ul>");
        }

        letter.Append(CultureInfo.InvariantCulture, $"<p>{Safe(text["LetterFigures"])}</p><p>");
        return letter.Append(unsubscribe is null ? Safe(text["LetterEndThere"]) : $"<a href=\"{Safe(unsubscribe.AbsoluteUri)}\">{Safe(text["LetterEndLink"])}</a>")
            .Append("</p></body></html>").ToString();
    }

    private static string Safe(string words) => HtmlEncoder.Default.Encode(words);
}
