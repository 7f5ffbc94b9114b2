namespace Dashboard.Data.Tests.Import;

/// <summary>What goes wrong with files on their way: bytes flip, pieces are lost, doubled or swapped, quotes are left out, the end is cut off.</summary>
internal static class Mutation
{
    private static readonly byte[] Marks = "\"\",;\t\r\n\0\xFF\xEF"u8.ToArray();

    /// <summary>A copy with a few faults behind its first <paramref name="keep"/> bytes.</summary>
    public static byte[] Of(Random random, byte[] file, int keep = 0)
    {
        var copy = new List<byte>(file);
        for (var n = random.Next(1, 9); n > 0 && copy.Count > keep + 1; n--)
        {
            var at = random.Next(keep, copy.Count);
            var length = Math.Min(random.Next(1, 200), copy.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    copy[at] = (byte)random.Next(256);
                    break;
                case 1:
                    copy.RemoveRange(at, length);
                    break;
                case 2:
                    copy.InsertRange(at, copy.GetRange(at, length));
                    break;
                case 3:
                    copy.Reverse(at, length);
                    break;
                case 4:
                    copy.RemoveRange(Math.Max(at, copy.Count - 500), copy.Count - Math.Max(at, copy.Count - 500));
                    break;
                default:
                    copy.Insert(at, Marks[random.Next(Marks.Length)]);
                    break;
            }
        }

        return [.. copy];
    }

    /// <summary>The header of a file and <paramref name="lines"/> lines from somewhere in it.</summary>
    public static (byte[] File, int HeaderLength) Slice(Random random, byte[] file, int lines)
    {
        var header = Array.IndexOf(file, (byte)'\n') + 1;
        var from = Array.IndexOf(file, (byte)'\n', random.Next(header - 1, file.Length)) + 1;
        var to = from;
        for (var n = 0; n < lines && to >= from; n++)
        {
            var next = Array.IndexOf(file, (byte)'\n', to) + 1;
            to = next == 0 ? file.Length : next;
        }

        return ([.. file[..header], .. from == 0 ? [] : file[from..to]], header);
    }
}
