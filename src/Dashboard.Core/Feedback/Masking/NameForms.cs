namespace Dashboard.Core.Feedback.Masking;

/// <summary>
/// The forms in which a name stands in a Finnish or a Swedish sentence: the cases of the singular with the stems that a name may have, of names in
/// -nen the plural too, and the genitive in -s. Some are no forms of that very name; they are no other words either.
/// </summary>
internal static class NameForms
{
    private const string Vowels = "aeiouyåäö";

    private static readonly string[] OldWords =
    [
        "mäki", "lahti", "niemi", "järvi", "koski", "lampi", "salmi", "kivi", "saari", "joki", "nurmi", "nummi", "tammi", "tuomi", "lehti", "veli",
        "kuusi", "hirvi", "kärki", "korpi", "vuori", "suvi", "kurki", "hanhi", "sormi", "talvi", "käki", "närhi", "karhi",
    ];

    /// <summary>The forms, in lower case, without the name itself.</summary>
    /// <param name="name">The name in lower case.</param>
    public static IEnumerable<string> Of(string name)
    {
        var a = IsFront(name) ? 'ä' : 'a';
        var finnish = name.EndsWith("nen", StringComparison.Ordinal) && name.Length > 4 ? OfNen(name[..^3], a)
            : Vowels.Contains(name[^1], StringComparison.Ordinal) ? OfVowel(name, a)
            : OfConsonant(name, a);
        return "sxz".Contains(name[^1], StringComparison.Ordinal) ? finnish : finnish.Append($"{name}s");
    }

    private static IEnumerable<string> OfNen(string root, char a) =>
        Cases($"{root}se", a)
            .Concat([$"{root}st{a}", $"{root}sen{a}", $"{root}seen", $"{root}set", $"{root}sten", $"{root}si{a}", $"{root}siin"])
            .Concat(Cases($"{root}si", a));

    private static IEnumerable<string> OfVowel(string name, char a)
    {
        var weak = Weakened(name);
        string[] stems = name[^1] switch
        {
            'i' when IsOld(name) => [name, weak, $"{name[..^1]}e", $"{weak[..^1]}e"],
            'e' => [name, weak, $"{name}e", $"{Strengthened(name)}e"],
            _ => [name, weak],
        };
        return stems.Distinct().SelectMany(stem => Cases(stem, a))
            .Concat([$"{name}{a}", $"{name}tt{a}", $"{name}n{a}", $"{name}{name[^1]}n", $"{name}kin"])
            .Concat(name[^1] == 'i' && IsOld(name) ? [$"{name[..^1]}e{a}", $"{name[..^1]}een"] : []);
    }

    /// <summary>Whether a name in -i is bent with e, as the old words that surnames are made of: Mäki, Mäen.</summary>
    private static bool IsOld(string name) => Array.Exists(OldWords, word => name.EndsWith(word, StringComparison.Ordinal));

    private static IEnumerable<string> OfConsonant(string name, char a)
    {
        var forms = Cases($"{name}i", a).Concat([$"{name}i{a}", $"{name}iin", $"{name}in{a}"]);
        return name[^1] != 's' ? forms
            : forms.Concat(Cases($"{name[..^1]}kse", a)).Concat([$"{name}t{a}", $"{name[..^1]}kseen", $"{name[..^1]}ksen{a}"]).Concat(Cases($"{name[..^1]}{name[^2]}", a));
    }

    private static IEnumerable<string> Cases(string stem, char a) =>
        [$"{stem}n", $"{stem}lle", $"{stem}ll{a}", $"{stem}lt{a}", $"{stem}ss{a}", $"{stem}st{a}", $"{stem}ksi"];

    /// <summary>Whether the endings have ä: the last vowel that is not e or i says so.</summary>
    private static bool IsFront(string name) => name.LastIndexOfAny(['a', 'o', 'u', 'å']) <= name.LastIndexOfAny(['ä', 'ö', 'y']);

    /// <summary>The stem before a closed syllable: Matti, Matin; Lahti, Lahden.</summary>
    private static string Weakened(string name)
    {
        if (name.Length < 4)
        {
            return name;
        }

        var root = name[..^3];
        var end = name[^3..^1] switch
        {
            "kk" => "k",
            "pp" => "p",
            "tt" => "t",
            "nk" => "ng",
            "nt" => "nn",
            "lt" => "ll",
            "rt" => "rr",
            "mp" => "mm",
            "ht" => "hd",
            [var vowel, 't'] when Vowels.Contains(vowel, StringComparison.Ordinal) => $"{vowel}d",
            [var vowel, 'p'] when Vowels.Contains(vowel, StringComparison.Ordinal) => $"{vowel}v",
            [var before, 'k'] when before is 'l' or 'r' || Vowels.Contains(before, StringComparison.Ordinal) => $"{before}",
            var other => other,
        };
        return $"{root}{end}{name[^1]}";
    }

    /// <summary>The stem of a name in -e: Lumme, Lumpeen; Rinne, Rinteen.</summary>
    private static string Strengthened(string name) => name.Length < 4 ? name : name[^3..^1] switch
    {
        "mm" => $"{name[..^3]}mp{name[^1]}",
        "nn" => $"{name[..^3]}nt{name[^1]}",
        "rr" => $"{name[..^3]}rt{name[^1]}",
        _ => name,
    };
}
