using Dashboard.Core.Text;

namespace Dashboard.Core.Participation;

/// <summary>
/// The methods that the product describes. The descriptions are general knowledge of the methods and rough working times, ours and no county's:
/// a county changes them here. A method that is not among them is known by its events only.
/// </summary>
public static class MethodCatalogue
{
    /// <summary>All of them, each slug once, in the order of the house from the ground up.</summary>
    public static IReadOnlyList<MethodDescription> All { get; } =
    [
        new(
            "planning-session",
            new("Asiakas ja hänen läheisensä oman palvelun suunnittelussa", "Klienten och de närmaste i planeringen av den egna servicen", "A customer and those close to them planning their own service"),
            MethodEffort.Light,
            new("1–2 tuntia; asiakkaan oma työntekijä", "1–2 timmar; klientens egen medarbetare", "1–2 hours; the customer's own worker"),
            new("Tulkki, tukihenkilö ja kirjallinen yhteenveto selkokielellä", "Tolk, stödperson och en skriftlig sammanfattning på lättläst språk", "Interpreter, support person and a written summary in plain language")),
        new(
            "feedback-session",
            new("Yksikön asiakkaat ja henkilöstö, kun palautetta on kertynyt", "Enhetens klienter och personal när respons har samlats", "Customers and staff of a unit once feedback has gathered"),
            MethodEffort.Light,
            new("2–4 tuntia; yksikön esihenkilö", "2–4 timmar; enhetens chef", "2–4 hours; the unit's manager"),
            new("Palautteet luetaan ääneen; niistä ei voi tunnistaa antajaa", "Responsen läses högt; ingen kan kännas igen i den", "Feedback is read aloud; nobody can be recognised in it")),
        new(
            "discussion",
            new("Kaikille avoin, kun asia on vielä auki", "Öppen för alla medan saken ännu är öppen", "Open to all while the matter is still open"),
            MethodEffort.Light,
            new("Noin päivä järjestelyineen; kaksi työntekijää", "Ungefär en dag med förberedelser; två medarbetare", "About a day with preparations; two workers"),
            new("Esteetön tila, induktiosilmukka, etäyhteys ja ilta-aika", "Tillgänglig lokal, hörslinga, distansmöjlighet och kvällstid", "Step-free room, hearing loop, remote access and an evening hour")),
        new(
            "hearing",
            new("Ne, joita päätös koskee, ja heidän järjestönsä", "De som beslutet gäller och deras organisationer", "Those whom a decision concerns, and their organisations"),
            MethodEffort.Moderate,
            new("2–3 päivää; valmistelija ja päättäjä paikalla", "2–3 dagar; beredaren och beslutsfattaren på plats", "2–3 days; the preparing official and a decision maker present"),
            new("Aineisto ajoissa ja selkokielellä; lausua voi myös kirjallisesti tai videolla", "Materialet i god tid och på lättläst språk; man kan yttra sig också skriftligt eller på video", "Material in time and in plain language; one may also speak in writing or on video")),
        new(
            "panel",
            new("10–20 asiakasta, jotka seuraavat palvelua pitkään", "10–20 klienter som följer servicen länge", "10–20 customers who follow a service for long"),
            MethodEffort.Moderate,
            new("1–2 päivää kokoukselta, 4–6 kokousta vuodessa; vastuutyöntekijä", "1–2 dagar per möte, 4–6 möten om året; en ansvarig medarbetare", "1–2 days a meeting, 4–6 meetings a year; one responsible worker"),
            new("Matkat ja palkkio korvataan, taukoja on, mukaan pääsee etänä", "Resor och arvode ersätts, det finns pauser, man kan delta på distans", "Travel and a fee are paid, there are breaks, one may join remotely")),
        new(
            "workshop",
            new("6–24 osallistujaa, joilla on kokemusta asiasta, ja henkilöstö", "6–24 deltagare med erfarenhet av saken, och personal", "6–24 people with experience of the matter, and staff"),
            MethodEffort.Moderate,
            new("2–4 päivää; kaksi vetäjää", "2–4 dagar; två ledare", "2–4 days; two facilitators"),
            new("Kuvat ja pienet ryhmät; tehtävät voi tehdä puhumatta", "Bilder och små grupper; uppgifterna kan göras utan att tala", "Pictures and small groups; tasks can be done without speaking")),
        new(
            "co-development",
            new("Asiakkaat ja henkilöstö, kun palvelu muotoillaan uudelleen", "Klienter och personal när en service formas om", "Customers and staff when a service is redesigned"),
            MethodEffort.Heavy,
            new("3–6 viikkoa useassa kerrassa; kehittäjä ja yksikön työaikaa", "3–6 veckor i flera omgångar; en utvecklare och arbetstid av enheten", "3–6 weeks over several sessions; a developer and the unit's working time"),
            new("Sama tukihenkilö joka kerralla; välityöt voi tehdä kotona", "Samma stödperson varje gång; mellanuppgifterna kan göras hemma", "The same support person each time; work in between can be done at home")),
        new(
            "expert-work",
            new("Vastaanotto, ryhmä, rekrytointi tai koulutus, johon halutaan kokemustieto mukaan", "Mottagning, grupp, rekrytering eller utbildning där erfarenheten ska vara med", "A clinic, group, recruitment or training that wants knowledge by experience"),
            MethodEffort.Heavy,
            new("Jatkuvaa; koulutettu kokemusasiantuntija, palkkio ja työpari", "Fortgående; en utbildad erfarenhetsexpert, arvode och arbetspar", "Ongoing; a trained expert by experience, a fee and a working pair"),
            new("Perehdytys, työnohjaus ja mahdollisuus keskeyttää", "Introduktion, handledning och möjlighet att avbryta", "Introduction, supervision and the right to pause")),
        new(
            "peer-support",
            new("Samaa sairastavat tai samassa elämäntilanteessa olevat", "De som har samma sjukdom eller livssituation", "People with the same illness or in the same situation of life"),
            MethodEffort.Moderate,
            new("Muutama tunti kerralta; vertaisohjaaja ja yhteyshenkilö", "Några timmar per gång; en kamratledare och en kontaktperson", "A few hours a time; a peer leader and a contact person"),
            new("Nimettömänä tai etänä voi osallistua; tila ilman kynnystä", "Man kan delta anonymt eller på distans; lokal utan tröskel", "One may take part unnamed or remotely; a room without thresholds")),
        new(
            "steering",
            new("Asukkaiden ja järjestöjen edustajat ohjelman ohjauksessa", "Företrädare för invånare och organisationer i styrningen av programmet", "Representatives of residents and organisations steering the programme"),
            MethodEffort.Moderate,
            new("1–2 päivää kokoukselta, 3–4 kokousta vuodessa; ohjelman johto", "1–2 dagar per möte, 3–4 möten om året; programmets ledning", "1–2 days a meeting, 3–4 meetings a year; the programme's lead"),
            new("Aineisto viikkoa ennen; kokouksen kieli ja käsitteet avataan", "Materialet en vecka före; mötets språk och begrepp förklaras", "Material a week before; the meeting's language and terms are explained")),
    ];

    /// <summary>The ways of taking part that the product knows by name.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["on-site", "remote", "hybrid"];

    /// <summary>The description of a method (case-insensitive), or <c>null</c>.</summary>
    public static MethodDescription? Find(string slug) => All.FirstOrDefault(method => string.Equals(method.Slug, slug, StringComparison.OrdinalIgnoreCase));
}
