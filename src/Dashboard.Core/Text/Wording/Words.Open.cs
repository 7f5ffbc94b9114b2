using Dashboard.Core.Metrics;

namespace Dashboard.Core.Text;

internal abstract partial class Words
{
    /// <summary>
    /// Roughly how many in ten of those who answered said so: "Noin 8 vastaajaa kymmenestä vastasi kyllä." 10 stands for almost all, 0 for very few.
    /// </summary>
    /// <param name="tenths">Tenths, rounded.</param>
    /// <param name="all">Whether it was all of them.</param>
    /// <param name="kind">What they said: of the kinds that count people, and of NPS the promoters.</param>
    public abstract string OpenOfTen(int tenths, bool all, FigureKind kind);

    /// <summary>How NPS is counted, in plain words.</summary>
    public abstract string OpenNps { get; }

    /// <summary>How sure a figure is, in plain words.</summary>
    public abstract string OpenInterval(string interval);

    /// <summary>"412 vastausta, Q3/2026".</summary>
    public abstract string OpenAnswers(long n, string answers, string period);

    /// <summary>Why nothing is shown of fewer people.</summary>
    public abstract string OpenHidden(int minimumRespondents);

    /// <summary>The picture in a sentence, for those who do not see it.</summary>
    public abstract string OpenTrend(string name, string from, string first, string to, string last);
}
