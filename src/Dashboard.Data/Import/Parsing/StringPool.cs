namespace Dashboard.Data.Import.Parsing;

/// <summary>Keeps texts that come again and again, such as channels and age bands, so that each is one string.</summary>
internal sealed class StringPool
{
    private const int Longest = 40;

    private readonly string?[] kept = new string?[1024];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
        {
            return text.ToString();
        }

        ref var slot = ref kept[(uint)string.GetHashCode(text) % (uint)kept.Length];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
