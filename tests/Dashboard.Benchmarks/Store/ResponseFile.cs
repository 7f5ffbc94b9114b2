using System.Globalization;
using System.Text;
using Dashboard.Core.Time;

namespace Dashboard.Benchmarks.Store;

/// <summary>How a source numbers its responses.</summary>
internal enum IdKind
{
    /// <summary>16 hexadecimal digits in no order, as most systems hand out.</summary>
    Random,

    /// <summary>Rising numbers.</summary>
    Sequential,
}

/// <summary>
/// Writes a seeded CSV of responses in all columns of the product's format: three years in order of time, eight answers a row, one row in ten
/// with a comment, one in forty with a request to be contacted.
/// </summary>
internal sealed class ResponseFile(BenchmarkCounty county, int responses, IdKind ids, Period period)
{
    private const string Header =
        "id,answered_at,unit,path,stage,questionnaire,channel,language,age_band,nps,help,whole,together,safe,continue,clear,useful,"
        + "feedback_kind,comment,contact_requested,contact_answered_at\n";

    private const int Statements = 7;
    private static readonly string[] Channels = ["sms", "web", "device", "paper"];
    private static readonly string[] Languages = ["fi", "fi", "fi", "fi", "fi", "fi", "fi", "sv", "sv", "en"];
    private static readonly string[] Ages = ["0-17", "18-29", "30-49", "50-64", "65-79", "80+", ""];
    private static readonly string[] Kinds = ["thanks", "thanks", "thanks", "complaint", "idea", "question"];
    private static readonly string[] Comments =
    [
        "Kiitos nopeasta avusta ja siitä että minua kuunneltiin.",
        "\"Odotin pitkään, eikä kukaan kertonut miksi. Lopulta hoito oli hyvää, kiitos siitä.\"",
        "Ajan varaaminen puhelimella on vaikeaa",
        "\"Hoitaja sanoi \"\"soitamme huomenna\"\", mutta kukaan ei soittanut.\"",
        "Tack för vänligt bemötande på svenska",
    ];

    private readonly Random random = new(1);
    private readonly int[] leaves = LeavesBySize(county);

    /// <summary>Writes the file.</summary>
    public void Write(string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.NewLine = "\n";
        file.Write(Header);
        var days = period.End.DayNumber - period.Start.DayNumber;
        Span<char> line = stackalloc char[400];
        var (lastDay, offset) = (-1, "");
        for (var i = 0; i < responses; i++)
        {
            var day = (int)((long)i * days / responses);
            if (day != lastDay)
            {
                (lastDay, offset) = (day, OffsetOf(period.Start.AddDays(day)));
            }

            file.Write(line[..Row(line, i, period.Start.AddDays(day), offset)]);
        }
    }

    private int Row(Span<char> line, int number, DateOnly day, string offset)
    {
        var leaf = leaves[random.Next(leaves.Length)];
        var stage = random.Next(5) > 0 ? BenchmarkCounty.OwnedStage(leaf) : null;
        var writer = new LineWriter(line);
        writer.Add(ids == IdKind.Random
            ? string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64():x16}")
            : string.Create(CultureInfo.InvariantCulture, $"{number + 1:0000000000}"));
        writer.Add(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{8 + random.Next(12):00}:{random.Next(60):00}:{random.Next(60):00}{offset}"));
        writer.Add(BenchmarkCounty.Leaf(leaf));
        writer.Add(stage is { } owned ? BenchmarkCounty.Path(owned.Path) : "");
        writer.Add(stage is { } place ? BenchmarkCounty.Stage(place.Stage) : "");
        writer.Add("general");
        writer.Add(Channels[Math.Min(random.Next(4), random.Next(4))]);
        writer.Add(Languages[random.Next(Languages.Length)]);
        writer.Add(Ages[random.Next(Ages.Length)]);
        writer.Add((char)('0' + random.Next(10)) is var nps && nps == '0' ? "10" : nps.ToString());
        for (var i = 0; i < Statements; i++)
        {
            writer.Add(((char)('1' + Math.Max(random.Next(5), random.Next(5)))).ToString());
        }

        var speaks = random.Next(10) == 0;
        writer.Add(speaks ? Kinds[random.Next(Kinds.Length)] : "");
        writer.Add(speaks ? Comments[random.Next(Comments.Length)] : "");
        var asksContact = random.Next(40) == 0;
        writer.Add(asksContact ? "true" : "");
        writer.Add(asksContact && random.Next(4) > 0 ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T22:{random.Next(60):00}:00{offset}") : "");
        return writer.End();
    }

    /// <summary>Each unit as often as it is large: the largest asks some forty times as much as the smallest.</summary>
    private static int[] LeavesBySize(BenchmarkCounty county) =>
        [.. Enumerable.Range(0, county.Leaves).SelectMany(leaf => Enumerable.Repeat(leaf, 1 + (40 * 12 / (12 + (leaf * 7 % county.Leaves)))))];

    // Answers come by day, when no clock is turned.
    private static string OffsetOf(DateOnly day)
    {
        var offset = LocalTime.Zone.GetUtcOffset(day.ToDateTime(new TimeOnly(12, 0)));
        return string.Create(CultureInfo.InvariantCulture, $"+{offset.Hours:00}:00");
    }

    private ref struct LineWriter(Span<char> line)
    {
        private readonly Span<char> line = line;
        private int length;

        public void Add(ReadOnlySpan<char> field)
        {
            field.CopyTo(line[length..]);
            length += field.Length;
            line[length++] = ',';
        }

        public int End()
        {
            line[length - 1] = '\n';
            return length;
        }
    }
}
