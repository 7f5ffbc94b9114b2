using System.Text;

namespace Dashboard.Data.Store;

/// <summary>Texts as UTF-8, one after another in the same memory.</summary>
internal sealed class Utf8Buffer
{
    private byte[] bytes = new byte[256];

    /// <summary>The text's bytes, valid until the next.</summary>
    public ReadOnlySpan<byte> Of(string text)
    {
        var needed = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < needed)
        {
            bytes = new byte[needed];
        }

        return bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes));
    }
}
