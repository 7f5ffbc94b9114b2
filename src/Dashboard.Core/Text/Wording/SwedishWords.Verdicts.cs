using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords
{
    public override string Variation(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "Förbättrades – inte slumpmässigt",
        Statistics.Variation.Concern => "Försämrades – inte slumpmässigt",
        Statistics.Variation.Neutral => "Förändrades – inte slumpmässigt",
        _ => "Sedvanlig variation",
    };

    public override string VariationInShort(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "förbättrades",
        Statistics.Variation.Concern => "försämrades",
        Statistics.Variation.Neutral => "förändrades",
        _ => "oförändrat",
    };

    public override string Assurance(Assurance assurance) => assurance switch
    {
        Statistics.Assurance.Pass => "Målet nås alltid",
        Statistics.Assurance.Fail => "Målet nås inte",
        _ => "Målet nås tidvis",
    };
}
