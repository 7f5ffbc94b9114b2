namespace Dashboard.Core.Text;

/// <summary>
/// Every word the builders say, one class for each language: a missing translation does not compile. Names of metrics, units and stages are
/// data, so no sentence inflects them.
/// </summary>
internal abstract partial class Words
{
    private static readonly Words Finnish = new FinnishWords();
    private static readonly Words Swedish = new SwedishWords();
    private static readonly Words English = new EnglishWords();

    public static Words In(Language language) => language switch
    {
        Language.Sv => Swedish,
        Language.En => English,
        _ => Finnish,
    };
}
