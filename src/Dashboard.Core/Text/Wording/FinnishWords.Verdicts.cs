using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords
{
    public override string Variation(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "Parani – ei satunnaista",
        Statistics.Variation.Concern => "Heikkeni – ei satunnaista",
        Statistics.Variation.Neutral => "Muuttui – ei satunnaista",
        _ => "Tavanomaista vaihtelua",
    };

    public override string VariationInShort(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "parani",
        Statistics.Variation.Concern => "heikkeni",
        Statistics.Variation.Neutral => "muuttui",
        _ => "ennallaan",
    };

    public override string Assurance(Assurance assurance) => assurance switch
    {
        Statistics.Assurance.Pass => "Tavoite täyttyy aina",
        Statistics.Assurance.Fail => "Tavoite jää täyttymättä",
        _ => "Tavoite täyttyy ajoittain",
    };
}
