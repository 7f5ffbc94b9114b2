namespace Dashboard.Core.Feedback.Masking;

/// <summary>Weighs what speaks for a word of a text being somebody's name: see <see cref="PersonNames"/>.</summary>
internal readonly ref struct NameEvidence(string text, ReadOnlySpan<TextWord> words)
{
    private const WordRoles NoName =
        WordRoles.Ordinary | WordRoles.Place | WordRoles.Title | WordRoles.Signature | WordRoles.Naming | WordRoles.Copula | WordRoles.Called | WordRoles.Facility;

    private static readonly string[] SurnameEndings =
        ["nen", "selle", "selta", "ström", "strömin", "qvist", "kvist", "sson", "ssons", "gren", "grens", "blom", "roos", "stedt", "lund", "lunds", "berg", "bergs"];

    private readonly string text = text;
    private readonly ReadOnlySpan<TextWord> words = words;
    private readonly bool isShouted = IsShouted(words);

    /// <summary>Whether there is any name, or a word that might be one.</summary>
    public bool IsWorthReading
    {
        get
        {
            foreach (var word in words)
            {
                if (word.IsCapitalByChoice || word.Is(WordRoles.Name))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>For each word, whether it is somebody's name.</summary>
    public bool[] Judge()
    {
        var isName = new bool[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            isName[at] = words[at].IsName ? IsKnown(at) || GoesOn(at, isName) : IsUnknown(at, isName);
        }

        // What stands before a name is judged once that name is.
        for (var at = words.Length - 2; at >= 0; at--)
        {
            isName[at] |= (isName[at + 1] && BelongsToNext(at)) || IsBesideNext(at, isName);
        }

        return isName;
    }

    private bool IsKnown(int at)
    {
        var word = words[at];
        var cue = CueOf(at);
        if (!word.IsCapital)
        {
            return IsKnownInLowerCase(at, cue);
        }

        if (NamesFacility(at) || (word.Is(WordRoles.Place) && IsInPlace(word)))
        {
            return IsPair(at - 1);
        }

        if (cue != WordRoles.None || IsCalled(at) || IsCalledByTitle(at) || IsPair(at - 1) || IsPair(at))
        {
            return true;
        }

        return !word.Is(WordRoles.Place) && (!word.Is(WordRoles.Ordinary) || (word.IsCapitalByChoice && !word.IsShouted && !IsPartOfCompound(at)));
    }

    private bool IsKnownInLowerCase(int at, WordRoles cue)
    {
        var isPlain = !words[at].Is(WordRoles.Ordinary | WordRoles.Place);
        return (cue is WordRoles.Naming or WordRoles.Signature && (isPlain || words[at].Is(WordRoles.Base)))
            || (isPlain && (cue == WordRoles.Title || IsThanked(at) || IsPlainPair(at - 1) || IsPlainPair(at)));
    }

    private bool IsThanked(int at) => words[at].Is(WordRoles.Given) && words[at].Gap == WordGap.Blank && words[at - 1].Is(WordRoles.Thanks);

    /// <summary>A surname after a given name, the second half of a double name, and in small letters a name joined to one.</summary>
    private bool GoesOn(int at, bool[] isName) => IsJoined(at, isName) || IsSecondHalf(at, isName) || (at > 0 && isName[at - 1] && words[at].Gap == WordGap.Blank && words[at].Is(WordRoles.Surname) && words[at - 1].Is(WordRoles.Base)
        && words[at].IsCapital == words[at - 1].IsCapital);

    private bool IsSecondHalf(int at, bool[] isName) =>
        at > 0 && isName[at - 1] && words[at].Gap == WordGap.Hyphen && words[at].IsCapital == words[at - 1].IsCapital && !NamesFacility(at);

    private bool IsJoined(int at, bool[] isName) => at > 1 && words[at - 1].Is(WordRoles.And) && isName[at - 2] && words[at] is { IsCapital: false, Gap: WordGap.Blank }
        && words[at].Is(WordRoles.Given) && !words[at].Is(WordRoles.Ordinary | WordRoles.Place);

    /// <summary>"Satu ja Merja": an ordinary word too, joined to a given name that is none.</summary>
    private bool IsBesideNext(int at, bool[] isName) => at + 2 < words.Length && isName[at + 2] && words[at] is { IsCapital: true, IsShouted: false } word
        && word.Is(WordRoles.Given) && word.Is(WordRoles.Base) && words[at + 1] is { Gap: WordGap.Blank } and && and.Is(WordRoles.And)
        && words[at + 2] is { IsCapital: true, Gap: WordGap.Blank } next && next.Is(WordRoles.Given) && next.Is(WordRoles.Base) && !next.Is(WordRoles.Ordinary | WordRoles.Place);

    private bool IsUnknown(int at, bool[] isName)
    {
        var word = words[at];
        if (!MayBeName(word) || IsInPlace(word) || !word.IsCapitalByChoice)
        {
            return at > 0 && word is { Length: 1, Gap: WordGap.Blank } && isName[at - 1] && words[at - 1].IsName && (word.IsCapital || (!words[at - 1].IsCapital && IsFollowedByStop(word)));
        }

        return word.Gap == WordGap.Hyphen ? isName[at - 1] : word.Gap == WordGap.Blank
            && (HasSurnameEnding(word) || IsAfterParticle(at, isName) || CueOf(at) is WordRoles.Title or WordRoles.Naming
                || (isName[at - 1] && words[at - 1] is var left && (left.Is(WordRoles.Base) || !left.IsName)));
    }

    /// <summary>"Carl von Linné".</summary>
    private bool IsAfterParticle(int at, bool[] isName) =>
        at > 1 && isName[at - 2] && words[at - 1] is { IsCapital: false, Gap: WordGap.Blank } particle && particle.Is(WordRoles.Particle);

    /// <summary>"Kalle Kustaa Korhonen": an ordinary word too, before a given name and a surname.</summary>
    private bool IsFirstOfThree(int at) => at + 2 < words.Length && words[at] is { IsCapital: true } first && first.Is(WordRoles.Given) && first.Is(WordRoles.Base)
        && words[at + 1].Gap == WordGap.Blank && words[at + 1].Is(WordRoles.Given) && IsPair(at + 1);

    private bool BelongsToNext(int at)
    {
        var (word, next) = (words[at], words[at + 1]);
        if (word is { IsCapital: true, Length: 1 })
        {
            return !word.Is(WordRoles.Signature) && next.IsName && text.AsSpan(word.End, next.Start - word.End).Trim() is "" or ".";
        }

        if (word.Is(WordRoles.Particle))
        {
            return next.Gap == WordGap.Blank && !word.IsCapital;
        }

        return IsFirstOfThree(at)
            || (next is { IsName: true, Gap: WordGap.Blank } && MayBeName(word) && word.IsCapitalByChoice && text[word.End - 1] != 'n' && !IsInPlace(word));
    }

    private bool MayBeName(TextWord word) => word is { IsCapital: true, IsName: false, Length: > 1, IsShouted: false } && !word.Is(NoName) && !isShouted;

    /// <summary>What stands before a word and says that a name follows.</summary>
    private WordRoles CueOf(int at)
    {
        if (at == 0)
        {
            return WordRoles.None;
        }

        var before = words[at - 1];
        if (before.Is(WordRoles.Particle) && words[at].Gap == WordGap.Blank)
        {
            return CueOf(at - 1);
        }

        if (before.Is(WordRoles.Signature) && text.AsSpan(before.End, words[at].Start - before.End).Trim(" .,:;-–\n\r\t!") is "" && IsSignature(at))
        {
            return WordRoles.Signature;
        }

        if (words[at].Gap != WordGap.Blank)
        {
            return IsAbbreviatedTitle(before, words[at]) ? WordRoles.Title : WordRoles.None;
        }

        return before.Is(WordRoles.Naming) || (before.Is(WordRoles.Copula) && at > 1 && words[at - 2].Is(WordRoles.Naming)) ? WordRoles.Naming
            : before.Is(WordRoles.Title) ? WordRoles.Title
            : WordRoles.None;
    }

    /// <summary>"Prof. Kivelä": the stop ends no sentence.</summary>
    private bool IsAbbreviatedTitle(TextWord before, TextWord word) =>
        before.Length <= 4 && before.Is(WordRoles.Title) && text.AsSpan(before.End, word.Start - before.End) is ". " or ".";

    // "T" alone is a signature only with a mark behind it or a blank before a capital.
    private bool IsSignature(int at) => words[at - 1].Length > 1 || words[at].IsCapital || words[at].Gap != WordGap.Blank;

    private bool IsCalled(int at) => at + 1 < words.Length && words[at + 1].Is(WordRoles.Called) && words[at + 1].Gap == WordGap.Blank;

    /// <summary>"Satu-hoitaja".</summary>
    private bool IsCalledByTitle(int at) => at + 1 < words.Length && words[at].Is(WordRoles.Given) && words[at + 1] is { Gap: WordGap.Hyphen, IsCapital: false } next && next.Is(WordRoles.Title);

    /// <summary>"Malmin sairaala" is a place, whoever it is called after.</summary>
    private bool NamesFacility(int at) => at + 1 < words.Length && words[at + 1] is { Gap: WordGap.Blank or WordGap.Hyphen } next && next.Is(WordRoles.Facility);

    private bool IsPartOfCompound(int at) => words[at].Gap == WordGap.Hyphen || (at + 1 < words.Length && words[at + 1].Gap == WordGap.Hyphen);

    /// <summary>Whether a word and the next are the parts of one name.</summary>
    private bool IsPair(int at)
    {
        if (at < 0 || at + 1 >= words.Length || words[at + 1].Gap is not (WordGap.Blank or WordGap.Hyphen))
        {
            return false;
        }

        var (left, right) = (words[at], words[at + 1]);
        return left.IsCapital && right.IsCapital && left.Is(WordRoles.Base) && left.IsName && right.IsName && !NamesFacility(at + 1)
            && ((left.Is(WordRoles.Given) && right.Is(WordRoles.Surname))
                || right.Gap == WordGap.Hyphen
                || (!left.Is(WordRoles.Place | WordRoles.Ordinary) && !right.Is(WordRoles.Place)));
    }

    /// <summary>A given name and a surname in lower case, neither of them any other word.</summary>
    private bool IsPlainPair(int at) => at >= 0 && at + 1 < words.Length && words[at + 1].Gap == WordGap.Blank
        && words[at].Is(WordRoles.Given) && words[at].Is(WordRoles.Base) && words[at + 1].Is(WordRoles.Surname)
        && !words[at].Is(WordRoles.Ordinary | WordRoles.Place) && !words[at + 1].Is(WordRoles.Ordinary | WordRoles.Place);

    /// <summary>A case that says where: "lääkäri Helsingissä".</summary>
    private bool IsInPlace(TextWord word) => text.AsSpan(word.Start, word.Length) is [.., 's' or 'S', 's' or 't' or 'S' or 'T', 'a' or 'ä' or 'A' or 'Ä'] or [.., 'l' or 'L', 'l' or 'L', 'a' or 'ä' or 'A' or 'Ä'];

    private bool IsFollowedByStop(TextWord word) => word.End < text.Length && text[word.End] == '.';

    /// <summary>An unknown surname by its ending; the names of places and services that end so are known.</summary>
    private bool HasSurnameEnding(TextWord word)
    {
        var letters = text.AsSpan(word.Start, word.Length);
        foreach (var ending in SurnameEndings)
        {
            if (letters.Length > ending.Length + 1 && letters.EndsWith(ending, StringComparison.Ordinal) && letters[^(ending.Length + 1)] != 'k')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShouted(ReadOnlySpan<TextWord> words)
    {
        var (shouted, all) = (0, 0);
        foreach (var word in words)
        {
            all += word.Length > 2 ? 1 : 0;
            shouted += word is { Length: > 2, IsShouted: true } ? 1 : 0;
        }

        return shouted > 2 && shouted * 2 > all;
    }
}
