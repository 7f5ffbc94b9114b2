using Dashboard.Core.Text;

namespace Dashboard.Export.Slides;

/// <summary>What slides say besides what the report brings.</summary>
internal sealed record SlideWords(string Public, string Internal, string Actions, string Explanation, string Source, string Demo, string NoFigures)
{
    private static readonly SlideWords Finnish = new(
        "Julkinen", "Sisäinen", "Mitä tehdään, kuka, milloin", "Yksikön selitys", "Lähde", "Esimerkkiaineisto", "Lukuja ei ole.");

    private static readonly SlideWords Swedish = new(
        "Offentlig", "Intern", "Vad görs, vem, när", "Enhetens förklaring", "Källa", "Exempelmaterial", "Det finns inga siffror.");

    private static readonly SlideWords English = new(
        "Public", "Internal", "What is done, by whom, when", "The unit’s explanation", "Source", "Demo data", "There are no figures.");

    public static SlideWords In(Language language) => language switch
    {
        Language.Sv => Swedish,
        Language.En => English,
        _ => Finnish,
    };
}
