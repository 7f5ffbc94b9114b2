namespace Dashboard.Data.Office;

/// <summary>A key that protects cookies and forms, as ASP.NET writes it.</summary>
internal sealed class KeyRingEntry
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Xml { get; set; }
}
