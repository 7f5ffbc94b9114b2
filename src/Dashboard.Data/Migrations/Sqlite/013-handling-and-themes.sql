-- What was done here about contact requests: who has one in hand since when, and when it was answered, as said here. Those that wait are found by
-- an index that holds no others.
CREATE TABLE contact_handling (
    response_id INTEGER NOT NULL PRIMARY KEY,
    handler TEXT NOT NULL,
    taken_on INTEGER NOT NULL,
    answered_at INTEGER,
    FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE
);
CREATE INDEX ix_response_waiting ON response (unit_id, answered_at) WHERE contact_requested = 1 AND contact_answered_at IS NULL;

-- What comments are about: a catalogue that is the county's own, shipped with what is said of health and social services, and the themes that
-- somebody has set for a comment in place of those that its words propose.
CREATE TABLE theme (
    slug TEXT NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT,
    name_en TEXT,
    words TEXT NOT NULL
);
CREATE TABLE comment_theme (
    response_id INTEGER NOT NULL PRIMARY KEY,
    themes TEXT NOT NULL,
    written_on INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE
);
INSERT INTO theme (place, slug, name_fi, name_sv, name_en, words) VALUES
    (1, 'access', 'Pääsy ja odottaminen', 'Tillgång och väntan', 'Access and waiting', 'odot* jono* ajanvarau* vapaita puhelin* puhelim* takaisinsoit* myöhäs* kiireaik* pääsin pääsy* vänta* väntet* kö kön köer köa* tidsbok* telefon* återuppring* försen*'),
    (2, 'respect', 'Kohtaaminen ja kunnioitus', 'Bemötande och respekt', 'Meeting and respect', 'kohtaam* kohdel* kohtel* ystäväl* kunnioit* arvost* tyly* töykeä* kuunnel* kuunteli* empaat* asiallis* lämmin* lämpim* hymy* välittäv* bemöt* vänlig* respekt* lyssna* trevlig* otrevlig* empati* varm* snäll*'),
    (3, 'information', 'Tiedon saaminen', 'Information', 'Information', 'tieto tiedon tietoa tiedot* ohjee* ohjei* ohjaus* neuvo* kerrottiin kertoi selitet* selitti selkeä* epäselv* viesti* kirje* esite* information* informera* anvisning* råd rådgiv* förklara* tydlig* otydlig* brev* besked*'),
    (4, 'continuity', 'Jatkuvuus ja tiedonkulku', 'Kontinuitet och informationsflöde', 'Continuity', 'jatko* jatkuv* seurant* omalääk* omahoit* vaihtu* siirto* siirret* siirtym* tiedonkul* kontinu* uppfölj* fortsätt* egenläk* byter bytt* överför*'),
    (5, 'care', 'Hoito ja apu', 'Vård och hjälp', 'Care and help', 'hoito hoidon hoitoa hoidet* hoidos* apu apua avun autto* autet* tutki* leikkau* leikat* toimenpi* kipu* kivu* lääke lääkke* lääkit* kuntout* vård* hjälp* behandl* undersök* opera* smärt* medicin* rehabil*'),
    (6, 'staff-time', 'Henkilöstö ja kiire', 'Personal och tidsbrist', 'Staff and their time', 'henkilök* henkilöst* kiire kiirett* kiirei* resurs* vajaamieh* sijai* työntekij* personal* brådsk* stress* vikari*'),
    (7, 'premises', 'Tilat ja ympäristö', 'Lokaler och miljö', 'Premises', 'tilat tiloi* tiloj* huone* odotustil* odotushuon* vessa* wc esteett* esteel* siisti* likai* pysäköin* parkki* sisäilma* meteli* rauhallis* lokal* rum rummet väntrum* toalett* tillgänglig* parkering* städ* smutsig* buller*'),
    (8, 'digital', 'Sähköiset palvelut', 'Digitala tjänster', 'Digital services', 'digi* sähköi* verkko* netti* netis* sovellu* chat* etä etävastaanot* etäyhte* kirjautu* tunnistautu* omakan* maisa* elektronisk* webb* nätet appen app distans* inlogg* logga mittkanta*'),
    (9, 'food', 'Ruoka', 'Mat', 'Food', 'ruoka* ruoan ruuan ateria* aamupala* lounas* lounaa* päivällis* kahvi* mat maten måltid* frukost* lunch* middag* kaffe*'),
    (10, 'cost', 'Maksut ja kulut', 'Avgifter och kostnader', 'Costs', 'maksu* maksoi maksaa maksan lasku laskun laskut laskui* hinta* hinna* kallis* kallii* halpa* kela* korvau* avgift* kostnad* faktur* räkning* pris* dyr dyrt dyra ersättning* fpa*');
