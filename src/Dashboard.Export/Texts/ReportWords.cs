using Dashboard.Core.Text;

namespace Dashboard.Export.Texts;

/// <summary>What the files of a report say besides what the report brings.</summary>
internal sealed record ReportWords(
    string Public,
    string Internal,
    string Actions,
    string Explanation,
    string Source,
    string Demo,
    string NoFigures,
    string Decisions,
    string What,
    string Who,
    string When,
    string Meeting,
    string Published,
    string Read,
    string Contents,
    string Item,
    string Title,
    string Sheet,
    string Text,
    string Unit,
    string Period,
    string Audience,
    string Yes)
{
    private static readonly ReportWords Finnish = new(
        "Julkinen", "Sisäinen", "Mitä tehdään, kuka, milloin", "Yksikön selitys", "Lähde", "Esimerkkiaineisto", "Lukuja ei ole.",
        "Edellisen kokouksen päätökset", "Mitä", "Kuka", "Milloin", "Kokous", "Julkaissut", "Tiedot luettu",
        "Sisällys", "Kohta", "Otsikko", "Taulukko", "Teksti", "Yksikkö", "Jakso", "Kenelle", "kyllä");

    private static readonly ReportWords Swedish = new(
        "Offentlig", "Intern", "Vad görs, vem, när", "Enhetens förklaring", "Källa", "Exempelmaterial", "Det finns inga siffror.",
        "Föregående mötes beslut", "Vad", "Vem", "När", "Möte", "Publicerad av", "Uppgifterna lästa",
        "Innehåll", "Punkt", "Rubrik", "Blad", "Text", "Enhet", "Period", "För vem", "ja");

    private static readonly ReportWords English = new(
        "Public", "Internal", "What is done, by whom, when", "The unit’s explanation", "Source", "Demo data", "There are no figures.",
        "Decisions of the previous meeting", "What", "Who", "When", "Meeting", "Published by", "Data read",
        "Contents", "Item", "Title", "Sheet", "Text", "Unit", "Period", "For whom", "yes");

    public static ReportWords In(Language language) => language switch
    {
        Language.Sv => Swedish,
        Language.En => English,
        _ => Finnish,
    };

    /// <summary>Who the report is for, or <c>null</c> where it does not say.</summary>
    public string? Of(Core.Reports.ReportAudience? audience) => audience switch
    {
        null => null,
        Core.Reports.ReportAudience.Public => Public,
        _ => Internal,
    };
}
