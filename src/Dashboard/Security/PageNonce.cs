using System.Security.Cryptography;

namespace Dashboard.Security;

/// <summary>The word by which a page knows its own style elements: a new one for every answer, known to nobody else.</summary>
internal static class PageNonce
{
    private const int Bytes = 18;

    private static readonly object Key = new();

    /// <summary>The word of this answer.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is not string nonce)
        {
            context.Items[Key] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        }

        return nonce;
    }
}
