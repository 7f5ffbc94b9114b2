using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal abstract partial class Words
{
    public abstract string Variation(Variation variation);

    public abstract string VariationInShort(Variation variation);

    public abstract string Assurance(Assurance assurance);
}
