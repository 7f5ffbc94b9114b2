using System.Text;
using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Core.Tests.Feedback;

public class CommentMaskTests
{
    [Theory]
    [InlineData("131052-308T")]
    [InlineData("131052+308T")]
    [InlineData("131052A308T")]
    [InlineData("131052B308T")]
    [InlineData("131052F308T")]
    [InlineData("131052Y308T")]
    [InlineData("131052U308T")]
    [InlineData("131052 - 308T")]
    [InlineData("131052–308T")]
    [InlineData("131052a308t")]
    [InlineData("131052-308X")]
    [InlineData("131052308T")]
    [InlineData("850709-9805")]
    [InlineData("19850709-9805")]
    public void IdentityCode_InAnyWriting_IsMasked(string code) => AssertMasked(code, PersonalData.IdentityCodes, "[******-****]");

    [Fact]
    public void Name_WithLettersAndTheirMarksApart_IsMasked() =>
        Assert.Equal("Hoitaja [***] auttoi.", CommentMask.Of("Hoitaja Päivi Mäkelä auttoi.".Normalize(NormalizationForm.FormD)).Text);

    [Fact]
    public void Name_ThatIsAFormOfAnOrdinaryWord_IsMasked() => Assert.Equal("[***] auttoi minua.", CommentMask.Of("Marjatta auttoi minua.").Text);

    [Fact]
    public void Name_BesideHalfALetter_IsMasked() => Assert.Equal("\uD83D a\u0308 [***] auttoi.", CommentMask.Of("\uD83D a\u0308 Matti auttoi.").Text);

    [Theory]
    [InlineData("050 123 4567")]
    [InlineData("050-1234567")]
    [InlineData("050–123 4567")]
    [InlineData("050\u202F123\u202F4567")]
    [InlineData("+358‑50‑123‑4567")]
    [InlineData("0501234567")]
    [InlineData("040 12 34 567")]
    [InlineData("(050) 1234567")]
    [InlineData("+358 40 123 4567")]
    [InlineData("+358 (0)40 123 4567")]
    [InlineData("+358401234567")]
    [InlineData("00358 40 1234567")]
    [InlineData("09 1234 567")]
    [InlineData("(09) 1234 5678")]
    [InlineData("018 12 345")]
    [InlineData("+46 70 123 45 67")]
    public void PhoneNumber_InAnyWriting_IsMasked(string number) => AssertMasked(number, PersonalData.PhoneNumbers, "[+***]");

    [Theory]
    [InlineData("etunimi.sukunimi@palvelu.fi")]
    [InlineData("etunimi.sukunimi (at) palvelu.fi")]
    [InlineData("etunimi.sukunimi[at]palvelu.fi")]
    [InlineData("etunimi.sukunimi(a)palvelu.fi")]
    [InlineData("etunimi.sukunimi [a] palvelu piste fi")]
    [InlineData("etunimi.sukunimi(@)palvelu.fi")]
    [InlineData("etunimi.sukunimi at palvelu.fi")]
    [InlineData("etunimi.sukunimi (ät) palvelu piste fi")]
    [InlineData("e_s-1+x@mail.palvelu.co.uk")]
    [InlineData("äiti@gmail")]
    public void EmailAddress_InAnyWriting_IsMasked(string address) => AssertMasked(address, PersonalData.EmailAddresses, "[***@***]");

    [Theory]
    [InlineData("Kiitos Virtaselle.", "Kiitos [***].")]
    [InlineData("Sain avun Matilta heti.", "Sain avun [***] heti.")]
    [InlineData("Hoitajana oli Maija-Liisa Mäkinen.", "Hoitajana oli [***].")]
    [InlineData("Hoitaja Niemi auttoi.", "Hoitaja [***] auttoi.")]
    [InlineData("Niemi auttoi.", "Niemi auttoi.")]
    [InlineData("Leena auttoi minua.", "[***] auttoi minua.")]
    [InlineData("Kalle neuvoi. Matin kanssa oli helppo puhua.", "[***] neuvoi. [***] kanssa oli helppo puhua.")]
    [InlineData("Ella, Leo ja Joona olivat vastaanotossa.", "[***], [***] ja [***] olivat vastaanotossa.")]
    [InlineData("Pian sain ajan. Anna palautetta.", "Pian sain ajan. Anna palautetta.")]
    [InlineData("Kiitos Sadulle!", "Kiitos [***]!")]
    [InlineData("Satu oli hyvä.", "Satu oli hyvä.")]
    [InlineData("terveisin matti virtanen", "terveisin [***]")]
    [InlineData("Malmin sairaala on vanha.", "Malmin sairaala on vanha.")]
    [InlineData("Jag heter Stig Ek.", "Jag heter [***].")]
    [InlineData("Jag heter eva-lotta ström.", "Jag heter [***].")]
    [InlineData("Tack Karin Hansdotter-Ek!", "Tack [***]!")]
    [InlineData("Tyttäremme Aurelia Xhem nukkui hyvin.", "Tyttäremme [***] nukkui hyvin.")]
    [InlineData("Isla sai hyvää hoitoa.", "[***] sai hyvää hoitoa.")]
    [InlineData("Maisa-sovellus ja Oma-palvelu toimivat.", "Maisa-sovellus ja Oma-palvelu toimivat.")]
    [InlineData("Stig in!", "Stig in!")]
    [InlineData("Tack till Kerstins team.", "Tack till [***] team.")]
    [InlineData("Tohtori Zzyx neuvoi.", "Tohtori [***] neuvoi.")]
    [InlineData("Prof. Kivelä ehti kuunnella.", "Prof. [***] ehti kuunnella.")]
    [InlineData("Satu Matti Korhonen odotti.", "[***] odotti.")]
    [InlineData("Carl von Zzyx ringde.", "[***] ringde.")]
    [InlineData("Satu ja Merja auttoivat.", "[***] ja [***] auttoivat.")]
    [InlineData("Satu ja ilo kuuluvat yhteen.", "Satu ja ilo kuuluvat yhteen.")]
    [InlineData("Satu-hoitaja auttoi.", "[***]-hoitaja auttoi.")]
    [InlineData("Leena ja Olli auttoivat, Kaarina ja Mia myös.", "[***] ja [***] auttoivat, [***] ja [***] myös.")]
    [InlineData("Kaarinassa palvelu toimii.", "Kaarinassa palvelu toimii.")]
    public void Name_InItsSentence_IsWeighed(string text, string masked) => Assert.Equal(masked, CommentMask.Of(text).Text);

    [Theory]
    [InlineData("Aika 12.3.2026 klo 14.30–15.00, jono 45 min.")]
    [InlineData("Auki 08.00-16.00, ma-pe 08-16 ja la 09-15.")]
    [InlineData("Maksoin 1 250,50 € ja 0,5 pistettä puuttui.")]
    [InlineData("00100 Helsinki, huone 0412, vuoronumero 0457.")]
    [InlineData("Ma–pe 08–16, la 09–15, puhelinaika 08.15–09.00.")]
    [InlineData("Kohta (a) hoito ja kohta (b) ruoka, vaihtoehto (a) 8.30.")]
    [InlineData("Soitin 116 117, 116117, 112 ja 0800 12345.")]
    [InlineData("Y-tunnus 0123456-7, viite 1234 5678 9012.")]
    [InlineData("2024-2026, 2026-01-04, 01.02.2026 ja 04 05 2026.")]
    [InlineData("Anteeksi! Niille kiitos. Ollessa siellä. Ole hyvä. Joukossa oli. Törmäsin ongelmaan. Herranen aika!")]
    [InlineData("Helgen var lång. Dina svar kom. Minnas kan jag inte. Else we wait. This is it. Ennalta sovittu.")]
    [InlineData("I waited 4 hours at the clinic.")]
    [InlineData("")]
    [InlineData("[***] [+***] [******-****] [***@***]")]
    public void Text_WithNothingToMask_StaysLetterByLetter(string text)
    {
        Assert.Equal(text, CommentMask.Of(text).Text);
    }

    [Theory]
    [InlineData("development")]
    [InlineData("held-out")]
    public void MaskedText_MaskedAgain_StaysAndTellsTheSame(string set) => Assert.All(MarkedComment.Of(set), comment =>
    {
        var once = CommentMask.Of(comment.Text);
        Assert.Equal(once, CommentMask.Of(once.Text));
    });

    [Fact]
    public void Text_WithAllKinds_TellsThemAll()
    {
        var masked = CommentMask.Of("Matti Virtanen, 131052-308T, 050 123 4567, matti@posti.fi");

        Assert.Equal("[***], [******-****], [+***], [***@***]", masked.Text);
        Assert.Equal(
            PersonalData.Names | PersonalData.IdentityCodes | PersonalData.PhoneNumbers | PersonalData.EmailAddresses, masked.Found);
    }

    [Fact]
    public void LongText_OfAnyCharacters_IsReadToItsEnd()
    {
        var text = string.Concat(Enumerable.Repeat("Hoitaja @ 0 + (( A-1. ", 500)) + "Virtanen";

        Assert.EndsWith("[***]", CommentMask.Of(text).Text, StringComparison.Ordinal);
    }

    private static void AssertMasked(string value, PersonalData kind, string mark)
    {
        Assert.Equal(new MaskedComment($"Tieto on {mark}, kiitos.", kind), CommentMask.Of($"Tieto on {value}, kiitos."));
        Assert.Equal(new MaskedComment(mark, kind), CommentMask.Of(value));
    }
}
