using System.Globalization;
using System.Text;

namespace Dashboard.Core.Charts;

/// <summary>Writes well-formed XML whatever the texts and numbers are.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder xml = new();

    /// <summary>A coordinate: invariant, at most two decimals; 0 for what is not a number.</summary>
    public static string Number(double value) =>
        double.IsFinite(value) ? (Math.Round(value, 2) + 0d).ToString("0.##", CultureInfo.InvariantCulture) : "0";

    /// <summary>Opens an element; attributes without a value are left out.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Append('<').Append(name);
        Attributes(attributes);
        xml.Append('>');
    }

    /// <summary>Closes an element.</summary>
    public void Close(string name) => xml.Append("</").Append(name).Append('>');

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.Append('<').Append(name);
        Attributes(attributes);
        xml.Append("/>");
    }

    /// <summary>An element that holds a text.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Escape(text);
        Close(name);
    }

    /// <inheritdoc/>
    public override string ToString() => xml.ToString();

    private void Attributes(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                xml.Append(' ').Append(name).Append("=\"");
                Escape(value);
                xml.Append('"');
            }
        }
    }

    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': xml.Append("&amp;"); break;
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                case '"': xml.Append("&quot;"); break;
                case '\t' or '\n' or '\r': xml.Append(' '); break;
                case < 0x20 or 0x7F or 0xFFFE or 0xFFFF: break; // not XML characters
                default: xml.Append(rune.ToString()); break;
            }
        }
    }
}
