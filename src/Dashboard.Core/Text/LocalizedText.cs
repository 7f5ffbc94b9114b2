namespace Dashboard.Core.Text;

/// <summary>A text of the county's own data in up to three languages. Finnish is always there; the others fall back to it.</summary>
public sealed record LocalizedText
{
    /// <summary>Creates the text.</summary>
    /// <exception cref="ArgumentException">The Finnish text is empty.</exception>
    public LocalizedText(string fi, string? sv = null, string? en = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fi);
        Fi = fi;
        Sv = string.IsNullOrWhiteSpace(sv) ? null : sv;
        En = string.IsNullOrWhiteSpace(en) ? null : en;
    }

    /// <summary>The Finnish text, never empty.</summary>
    public string Fi { get; }

    /// <summary>The Swedish text, or <c>null</c>.</summary>
    public string? Sv { get; }

    /// <summary>The English text, or <c>null</c>.</summary>
    public string? En { get; }

    /// <summary>The text in every language in which it is given, Finnish first; the same words may be there twice.</summary>
    public IEnumerable<string> All => new[] { Fi, Sv, En }.OfType<string>();

    /// <summary>The text in a language, or the Finnish one where it is missing.</summary>
    public string In(Language language) => language switch
    {
        Language.Sv => Sv ?? Fi,
        Language.En => En ?? Fi,
        _ => Fi,
    };
}
