namespace Dashboard.Core.Privacy;

/// <summary>What an account is for. What each role may do stands in <see cref="Roles"/>.</summary>
public enum Role
{
    /// <summary>Reads the figures of its units, as leadership does.</summary>
    Viewer,

    /// <summary>Answers for units: reads their comments too, and writes down what was done.</summary>
    Manager,

    /// <summary>Keeps the data: imports, corrects, edits the catalogue.</summary>
    Analyst,

    /// <summary>Keeps the program: accounts, keys, audit; reads nobody's comments.</summary>
    Administrator,
}

/// <summary>Something that not every account may do.</summary>
public enum Right
{
    /// <summary>Looks at figures and charts.</summary>
    ReadFigures,

    /// <summary>Takes figures away as files.</summary>
    Export,

    /// <summary>Sees the figures of other units, of the metrics that managers show each other.</summary>
    SeePeers,

    /// <summary>Reads what people have written.</summary>
    ReadComments,

    /// <summary>Writes explanations, actions and new baselines.</summary>
    WriteNotes,

    /// <summary>Imports files, undoes them, and sees their rejected rows.</summary>
    Import,

    /// <summary>Erases what a person has answered.</summary>
    Erase,

    /// <summary>Changes metrics and targets.</summary>
    EditCatalogue,

    /// <summary>Manages accounts and keys, and reads the audit.</summary>
    Administer,
}
