namespace Dashboard.Core.Feedback.Masking;

/// <summary>What a word of a comment may be.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>A given name, in any form.</summary>
    Given = 1,

    /// <summary>A surname, in any form.</summary>
    Surname = 2,

    /// <summary>A name in its first form, which alone may stand before a surname.</summary>
    Base = 4,

    /// <summary>An ordinary word, whatever else it is.</summary>
    Ordinary = 8,

    /// <summary>A place, service or product, whatever else it is.</summary>
    Place = 16,

    /// <summary>What a person is called before the name: hoitaja, läkare, äitini.</summary>
    Title = 32,

    /// <summary>What stands before the name of who signs: terveisin, mvh.</summary>
    Signature = 64,

    /// <summary>What stands before a name that is told: nimeni, heter.</summary>
    Naming = 128,

    /// <summary>What may stand between <see cref="Naming"/> and the name: on, är.</summary>
    Copula = 256,

    /// <summary>What stands after a name: niminen.</summary>
    Called = 512,

    /// <summary>What the name before it names: sairaala, rådgivning.</summary>
    Facility = 1024,

    /// <summary>What may stand before a name that is written in small letters: kiitos, tack.</summary>
    Thanks = 2048,

    /// <summary>What joins two names: ja, och.</summary>
    And = 4096,

    /// <summary>A part of a surname before it: von, af.</summary>
    Particle = 8192,

    Name = Given | Surname,
}
