using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords
{
    public override string Variation(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "Improved – not random",
        Statistics.Variation.Concern => "Worsened – not random",
        Statistics.Variation.Neutral => "Changed – not random",
        _ => "Usual variation",
    };

    public override string VariationInShort(Variation variation) => variation switch
    {
        Statistics.Variation.Improvement => "improved",
        Statistics.Variation.Concern => "worsened",
        Statistics.Variation.Neutral => "changed",
        _ => "unchanged",
    };

    public override string Assurance(Assurance assurance) => assurance switch
    {
        Statistics.Assurance.Pass => "Target always met",
        Statistics.Assurance.Fail => "Target not met",
        _ => "Target met at times",
    };
}
