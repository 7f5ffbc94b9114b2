namespace Dashboard.Doors.Mail;

/// <summary>A letter to one person.</summary>
/// <param name="To">Their address.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">All it says, as plain text.</param>
internal sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Its subject, as one line: names of units stand in it, and what is beyond a line's end would be a head of its own.</summary>
    public string Subject { get; } = string.Concat(Subject.ReplaceLineEndings(" ").Where(letter => !char.IsControl(letter)));

    /// <summary>The same as HTML, or <c>null</c>.</summary>
    public string? Html { get; init; }

    /// <summary>Files that go with it.</summary>
    public IReadOnlyList<Enclosure> Files { get; init; } = [];

    /// <summary>The address at which letters like this are ended by one click (RFC 8058), or <c>null</c>.</summary>
    public Uri? Unsubscribe { get; init; }
}

/// <summary>A file that goes with a letter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Enclosure(string Name, string Type, byte[] Bytes);
