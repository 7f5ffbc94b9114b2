using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Testing;

/// <summary>
/// Calls of Blazor's hub as its own script sends them: MessagePack behind a length, see SignalR's hub protocol. Only what a call needs is written
/// here, so that a test can send what no script would.
/// </summary>
public static class HubFrame
{
    private const int Invocation = 1;

    /// <summary>Says that the caller is still there.</summary>
    public static byte[] Ping { get; } = [2, 0x91, 6];

    /// <summary>A call that nobody waits for.</summary>
    public static byte[] Call(string target, params object?[] arguments)
    {
        var body = new List<byte>();
        Write(body, new object?[] { Invocation, new Dictionary<string, string>(), null, target, arguments, Array.Empty<object>() });
        var frame = new List<byte>();
        for (var left = (uint)body.Count; ; left >>= 7)
        {
            if (left < 0x80)
            {
                return [.. frame, (byte)left, .. body];
            }

            frame.Add((byte)(left | 0x80));
        }
    }

    /// <summary>The messages that are whole, and what is left of the last one.</summary>
    public static (IReadOnlyList<byte[]> Messages, byte[] Begun) Split(ReadOnlySpan<byte> received)
    {
        var messages = new List<byte[]>();
        while (Length(received) is var (length, start) && received.Length >= start + length)
        {
            messages.Add([.. received.Slice(start, length)]);
            received = received[(start + length)..];
        }

        return (messages, [.. received]);
    }

    private static (int Length, int Start)? Length(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            length |= (bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] < 0x80)
            {
                return (length, i + 1);
            }
        }

        return null;
    }

    private static void Write(List<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                to.Add(0xc0);
                break;
            case bool flag:
                to.Add(flag ? (byte)0xc3 : (byte)0xc2);
                break;
            case int number and >= 0 and < 0x80:
                to.Add((byte)number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                to.Add(0xdb);
                to.AddRange(BigEndian(bytes.Length));
                to.AddRange(bytes);
                break;
            case Dictionary<string, string> { Count: 0 }:
                to.Add(0x80);
                break;
            case object?[] { Length: < 16 } list:
                to.Add((byte)(0x90 | list.Length));
                Array.ForEach(list, part => Write(to, part));
                break;
            default:
                throw new ArgumentException($"A call here has no {value.GetType().Name}.", nameof(value));
        }
    }

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
