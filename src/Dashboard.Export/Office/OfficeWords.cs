using System.Globalization;
using System.Text;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Export.Office;

/// <summary>What sheets and slides say besides what the charts bring.</summary>
internal sealed record OfficeWords(
    string Value,
    string RunningSuffix,
    string Mean,
    string LowerLimit,
    string UpperLimit,
    string Target,
    string Flags,
    string Under,
    string Step,
    string StepBelowZero,
    string Level,
    string Within,
    string Outside,
    string Begins,
    string Definitions,
    string Sheet,
    string Subject,
    string Explanation,
    string ItemTitle,
    string Measured,
    string Protection,
    CompositeFormat ProtectionText,
    string DrawnFrom,
    string Better,
    string Worse,
    string Special)
{
    private static readonly OfficeWords Finnish = new(
        "Arvo", "kesken", "Keskiarvo", "Alaraja", "Yläraja", "Tavoite", "Merkinnät", "Alla", "Muutos", "Muutos alle nollan", "Taso", "rajoissa", "rajojen ulkopuolella",
        "Alkaa", "Määritelmät", "Taulukko", "Aihe", "Selitys", "Otsikko", "Mitattu",
        "Pienet luvut", CompositeFormat.Parse("Tulosta ei näytetä, jos siihen on vastannut alle {0} henkilöä, eikä sitä voi laskea muista luvuista."), "Kuvio on piirretty näistä luvuista",
        "parani – ei satunnaista", "heikkeni – ei satunnaista", "muuttui – ei satunnaista");

    private static readonly OfficeWords Swedish = new(
        "Värde", "pågår", "Medelvärde", "Nedre gräns", "Övre gräns", "Mål", "Anteckningar", "Under", "Förändring", "Förändring under noll", "Nivå", "inom gränserna", "utanför gränserna",
        "Börjar", "Definitioner", "Blad", "Ämne", "Förklaring", "Rubrik", "Mätt",
        "Små tal", CompositeFormat.Parse("Ett resultat visas inte om färre än {0} personer har svarat, och det kan inte räknas ut ur andra tal."), "Diagrammet är ritat av dessa tal",
        "förbättrades – inte slump", "försämrades – inte slump", "förändrades – inte slump");

    private static readonly OfficeWords English = new(
        "Value", "running", "Mean", "Lower limit", "Upper limit", "Target", "Notes", "Below", "Change", "Change below zero", "Level", "within the limits", "outside the limits",
        "Begins", "Definitions", "Sheet", "Subject", "Explanation", "Title", "Measured",
        "Small numbers", CompositeFormat.Parse("A result of fewer than {0} respondents is not shown and cannot be worked out from other figures."), "The chart is drawn from these numbers",
        "improved – not chance", "worsened – not chance", "changed – not chance");

    public static OfficeWords In(Language language) => language switch
    {
        Language.Sv => Swedish,
        Language.En => English,
        _ => Finnish,
    };

    /// <summary>What a control chart's mark says.</summary>
    public string NameOf(Signal signal) => signal switch { Signal.Better => Better, Signal.Worse => Worse, _ => Special };

    /// <summary>The name of a series that is the period still running.</summary>
    public string Running(string name) => $"{name} ({RunningSuffix})";

    /// <summary>What is promised of small numbers.</summary>
    public string ProtectionOf(int minimumRespondents) => string.Format(CultureInfo.InvariantCulture, ProtectionText, minimumRespondents);
}
