using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Dashboard.Data.Office;

/// <summary>
/// Keeps the keys that protect cookies and forms in the office, so that they outlive a restart and every server of one store has the same.
/// </summary>
public sealed class KeyRing(OfficeDatabase office) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = office.Open();
        return [.. context.KeyRing.OrderBy(entry => entry.Id).Select(entry => entry.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = office.Open();
        context.KeyRing.Add(new KeyRingEntry { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
