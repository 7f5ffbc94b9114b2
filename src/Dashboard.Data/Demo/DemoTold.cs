using Dashboard.Core.Open;
using Dashboard.Core.Text;

namespace Dashboard.Data.Demo;

/// <summary>What residents of the demo county are told of its actions: also of the one after which things became worse.</summary>
internal static class DemoTold
{
    public static ResidentWords CalledBack { get; } = new(
        new LocalizedText("Puhelimeen ei saa yhteyttä, ja jonossa kuluu koko aamu.", "Man kommer inte fram på telefon, och hela morgonen går åt till att köa.", "You cannot get through by phone, and queueing takes the whole morning."),
        new LocalizedText("Soitamme nyt takaisin kahden tunnin kuluessa. Jonottaa ei tarvitse.", "Vi ringer nu upp inom två timmar. Du behöver inte köa.", "We now call back within two hours. There is no need to queue."));

    public static ResidentWords Cancelled { get; } = new(
        new LocalizedText("Hammashoitoon joutuu odottamaan liian kauan.", "Man får vänta för länge på tandvård.", "The wait for dental care is too long."),
        new LocalizedText("Jos joku peruu aikansa, tarjoamme sen jonottaville tekstiviestillä.", "När någon avbokar sin tid erbjuder vi den per sms till dem som väntar.", "When somebody cancels, we offer the time to those who are waiting by text message."));

    public static ResidentWords Agreed { get; } = new(
        new LocalizedText("Hoidosta päätetään, mutta minulta ei kysytä.", "Man beslutar om vården, men jag blir inte tillfrågad."),
        new LocalizedText("Sovimme ensimmäisellä käynnillä yhdessä, mihin hoidolla pyritään.", "Vid första besöket kommer vi tillsammans överens om målen för vården."));

    public static ResidentWords Digital { get; } = new(
        new LocalizedText("Kotiutusohje hukkuu papereihin.", "Utskrivningsanvisningen försvinner bland papperen.", "The discharge instructions get lost among the papers."),
        new LocalizedText(
            "Aloimme lähettää ohjeen sähköisenä ja luovuimme paperista. Se ei auttanut: nyt harvempi sanoo tietävänsä, miten hoito jatkuu. Otamme paperiohjeen takaisin ja käymme sen läpi ennen kotiinlähtöä.",
            "Vi började skicka anvisningen elektroniskt och slutade med papper. Det hjälpte inte: nu säger färre att de vet hur vården fortsätter. Vi tar pappret tillbaka och går igenom anvisningen före hemfärden.",
            "We began to send the instructions electronically and gave up paper. It did not help: now fewer people say that they know how their care continues. We are bringing paper back and go through it before you go home."));
}
