namespace Dashboard.Core.Imports;

/// <summary>What was expected at a place of a mapping; each says what the arguments of its <see cref="MappingFault"/> are.</summary>
public enum MappingWanted
{
    /// <summary>Arguments: the property that was probably meant (empty for none), the allowed ones.</summary>
    NoSuchProperty,

    /// <summary>No arguments.</summary>
    PropertyOnce,

    /// <summary>No arguments.</summary>
    NameOnce,

    /// <summary>Arguments: its name.</summary>
    Property,

    /// <summary>No arguments.</summary>
    AnObject,

    /// <summary>No arguments.</summary>
    List,

    /// <summary>No arguments.</summary>
    Text,

    /// <summary>No arguments.</summary>
    FilledText,

    /// <summary>Arguments: the words.</summary>
    OneOf,

    /// <summary>No arguments.</summary>
    WholeNumber,

    /// <summary>No arguments.</summary>
    TrueOrFalse,

    /// <summary>Arguments: the properties.</summary>
    ExactlyOneOf,

    /// <summary>Arguments: the properties.</summary>
    Together,

    /// <summary>Arguments: the property, the one that it needs.</summary>
    OnlyWith,

    /// <summary>No arguments.</summary>
    AColumn,

    /// <summary>No arguments.</summary>
    ALevel,

    /// <summary>Arguments: the found.</summary>
    FilledColumn,

    /// <summary>No arguments.</summary>
    NotCreatedToo,

    /// <summary>Arguments: the kind of rows by its name in files.</summary>
    KindWithUnit,

    /// <summary>No arguments.</summary>
    OnlyTallies,

    /// <summary>Arguments: the name.</summary>
    NewName,
}
