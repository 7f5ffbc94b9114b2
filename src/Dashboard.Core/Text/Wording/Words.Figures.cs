using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Text;

internal abstract partial class Words
{
    /// <summary>The figure exists but is not shown.</summary>
    public abstract string Suppressed(int minimumRespondents);

    public abstract string NotAsked { get; }

    public abstract string NoAnswers { get; }

    /// <summary>For counts and stocks, which nobody answers.</summary>
    public abstract string NoData { get; }

    public abstract string NoFeedback { get; }

    public abstract string ConfidenceInterval { get; }

    public abstract string ResponseRate(string percent);

    /// <summary>What is read, in a few words with its unit: the second half of a subtitle.</summary>
    public abstract string WhatIsRead(FigureKind figure, string limit);

    /// <summary>How the figure is defined, for files.</summary>
    public abstract string Definition(FigureKind figure, string limit);

    public abstract string AtLeast(string target);

    public abstract string AtMost(string target);

    /// <summary>What a change is measured from: "from the compared period".</summary>
    public abstract string FromPrevious { get; }

    /// <summary>The same where it is not the period just before: "from October 2025".</summary>
    public abstract string From(string period);

    /// <summary>The word of sampling; the control chart has its own.</summary>
    public abstract string Sampling(ChangeVerdict verdict);

    /// <summary>The figure covers only the time since the break.</summary>
    public abstract string FigureSince(string date);

    /// <summary>The break leaves nothing to compare with.</summary>
    public abstract string NotCompared(string date);

    /// <summary>Data of the compared period begin after it does, so that it is compared by a part or not at all.</summary>
    public abstract string KnownSince(string date, bool compared);

    public abstract string CompleteCount { get; }

    public abstract string LevelAtEnd { get; }

    public abstract string Quote(string text);

    /// <summary>The word before the last item of a list, with its spaces.</summary>
    protected abstract string And { get; }

    public string Join(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + And + items[^1];

    /// <summary>A sentence may start with what stands within one.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name within a sentence, unless it starts with an acronym or with the English I.</summary>
    public static string Small(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
