using System.Text;
using Dashboard.Export.Office;

namespace Dashboard.Export.Html;

/// <summary>Writes HTML that is well-formed XML too, whatever the texts are: all are escaped, and every element that is opened is closed.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder html = new("<!DOCTYPE html>\n");

    /// <summary>An element with content; attributes without a value are left out.</summary>
    public void Element(string name, Action content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        content();
        html.Append("</").Append(name).Append(">\n");
    }

    /// <summary>An element with a text.</summary>
    public void Text(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Escape(text);
        html.Append("</").Append(name).Append(">\n");
    }

    /// <summary>A text.</summary>
    public void Text(string text) => Escape(text);

    /// <summary>An element that has no content, as <c>meta</c>.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        html.Length--;
        html.Append("/>\n");
    }

    /// <summary>What a document that stands alone may do: be styled and bring its fonts. No script runs and nothing is loaded, should anybody slip some in.</summary>
    public void Policy() => Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'; font-src data:"));

    /// <summary>Markup of our own making: SVG, a style sheet.</summary>
    public void Markup(string markup) => html.Append(markup);

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    private void Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                html.Append(' ').Append(attribute).Append("=\"");
                Escape(value);
                html.Append('"');
            }
        }

        html.Append('>');
    }

    private void Escape(string text)
    {
        foreach (var letter in OfficeXml.Clean(text))
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(letter),
            };
        }
    }
}
