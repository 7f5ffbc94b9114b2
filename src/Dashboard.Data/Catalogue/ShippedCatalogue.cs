using Dashboard.Core.Metrics;
using Dashboard.Core.Text;

namespace Dashboard.Data.Catalogue;

/// <summary>
/// The metrics every store starts with. They are named by topic: the wording of the national statements belongs to THL, and the county
/// pastes it into the question fields. A county adds metrics, and versions of these, by importing a `metrics` file.
/// </summary>
public static class ShippedCatalogue
{
    private const string National = "Kansallinen asiakaspalaute (THL)";
    private const double FourteenDays = WellKnown.AnswerDays * 24;

    /// <summary>From this day on an answer finds a version.</summary>
    public static DateOnly ValidFrom { get; } = new(1990, 1, 1);

    /// <summary>The first version of every shipped metric, in the order in which pages list them.</summary>
    public static IReadOnlyList<MetricVersion> Rows { get; } =
    [
        Asked(WellKnown.Nps, MetricKind.Nps, 2, "Suositteluindeksi (NPS)", "Rekommendationsindex (NPS)", "Net Promoter Score (NPS)") with
        {
            Question = new LocalizedText("Kuinka todennäköisesti suosittelisit saamaasi palvelua läheisellesi tai ystävällesi?"),
        },
        Statement(WellKnown.Help, "Sain apua, kun tarvitsin", "Jag fick hjälp när jag behövde det", "Got help when needed"),
        Statement("whole", "Kokonaisvaltainen välittäminen", "Helhetsinriktad omtanke", "Cared for as a whole person"),
        Statement("together", "Päätökset yhdessä", "Beslut tillsammans", "Decisions made together"),
        Statement("safe", "Turvallisuus", "Trygghet", "Feeling safe"),
        Statement(WellKnown.Continue, "Tieto jatkosta", "Information om fortsättningen", "Knowing what happens next"),
        Statement("clear", "Ymmärrettävä tieto", "Begriplig information", "Clear information"),
        Statement("useful", "Palvelun hyöty", "Nytta av servicen", "Benefit from the service"),

        Count(WellKnown.Responses, "Palautemäärä", "Antal respons", "Feedback volume"),
        Count(WellKnown.Thanks, "Kiitokset", "Tack", "Thanks"),
        Count(WellKnown.Complaints, "Moitteet", "Klagomål", "Complaints"),
        Count(WellKnown.Ideas, "Ideat", "Idéer", "Ideas"),
        Count(WellKnown.Questions, "Kysymykset", "Frågor", "Questions"),

        Count(WellKnown.Visits, "Käynnit", "Besök", "Visits"),
        Count(WellKnown.Asked, "Palautetta pyydetty", "Tillfrågade", "People asked"),

        Count(WellKnown.Events, "Osallistumistilaisuudet", "Deltagandetillfällen", "Participation events"),
        Count(WellKnown.Participants, "Osallistumiskerrat", "Deltaganden", "Occasions of taking part"),
        EventShare(WellKnown.PlannedUse, "Käyttö suunniteltu ennen", "Användningen planerad på förhand", "Use planned beforehand"),
        EventShare(WellKnown.Decided, "Johti päätökseen", "Ledde till beslut", "Led to a decision"),
        EventShare(WellKnown.Told, "Kerrottu takaisin", "Återkopplat", "Result told back"),
        EventShare(WellKnown.Heard, "Koki tulleensa kuulluksi", "Kände sig hörd", "Felt heard"),

        Stock("pool", "Asukaspooli", "Invånarpoolen", "Resident pool"),
        Count("pool-joined", "Asukaspooliin liittyneet", "Nya i invånarpoolen", "Joined the resident pool"),
        Count("pool-left", "Asukaspoolista lähteneet", "Utträdda ur invånarpoolen", "Left the resident pool"),
        Stock("pool-invited", "Asukaspoolista kutsutut, 12 kk", "Inbjudna ur invånarpoolen, 12 mån.", "Pool members invited, 12 months"),
        Stock("experts", "Kokemusasiantuntijat", "Erfarenhetsexperter", "Experts by experience"),

        Count("coached-staff", "Valmennettu henkilöstö", "Personal som fått coachning", "Staff coached"),
        Count("network-meetings", "Verkostotapaamiset", "Nätverksträffar", "Network meetings"),

        AnsweredIn14Days(),
        HandlingHours(),
    ];

    private static MetricVersion Asked(string slug, MetricKind kind, double minChange, string fi, string sv, string en) =>
        Metric(slug, kind, fi, sv, en) with { MinChange = minChange, Source = National };

    private static MetricVersion Statement(string slug, string fi, string sv, string en) => Asked(slug, MetricKind.Scale, 0.02, fi, sv, en);

    private static MetricVersion EventShare(string slug, string fi, string sv, string en) =>
        Metric(slug, MetricKind.Share, fi, sv, en) with { MinChange = 0.05 };

    // More feedback, events or members is neither better nor worse by itself, so that no count rewards the wrong thing.
    private static MetricVersion Count(string slug, string fi, string sv, string en) =>
        Metric(slug, MetricKind.Count, fi, sv, en) with { Direction = Direction.Neutral };

    private static MetricVersion Stock(string slug, string fi, string sv, string en) =>
        Metric(slug, MetricKind.Stock, fi, sv, en) with { Direction = Direction.Neutral };

    // Figures use only requests at least 14 days old, so one that is still open has missed its time just as a late answer has. Leaving the
    // open ones out would make a unit that never answers look faultless.
    private static MetricVersion AnsweredIn14Days() =>
        Metric(WellKnown.Answered14Days, MetricKind.Categories, "Vastattu 14 päivässä", "Besvarat inom 14 dagar", "Answered within 14 days") with
        {
            Answers = [new("within", AnswerRole.Positive), new("later", AnswerRole.Negative), new("open", AnswerRole.Negative)],
            MinChange = 0.05,
        };

    // The direction is that of the default figure, the share within the limit: higher is better.
    private static MetricVersion HandlingHours() =>
        Metric(WellKnown.HandlingHours, MetricKind.Duration, "Vastausaika", "Svarstid", "Time to answer") with
        {
            LimitHours = FourteenDays,
            MinChange = 0.05,
        };

    private static MetricVersion Metric(string slug, MetricKind kind, string fi, string sv, string en) => new()
    {
        Slug = slug,
        Version = 1,
        ValidFrom = ValidFrom,
        Kind = kind,
        Name = new LocalizedText(fi, sv, en),
        Answers = MetricVersion.DefaultAnswers(kind),
        PeerVisible = true,
    };
}
