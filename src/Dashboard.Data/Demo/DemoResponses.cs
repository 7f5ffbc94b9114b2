using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Demo;

/// <summary>Writes a month's responses.</summary>
internal sealed class DemoResponses(DemoPlan plan, DemoVolumes volumes, DemoDays[] days, DemoScores scores, DemoOrganisation organisation)
{
    private const double SameMood = 0.6;
    private const double Skipped = 0.03;
    private const double Forgotten = 0.03;

    // In the vocabularies' order. Few write at a device, and the older are the more content.
    private static readonly double[] CommentsByChannel = [0.34, 0.09, 0.53, 0.43];
    private static readonly double[] MoodByAge = [-0.01, -0.04, -0.015, 0.005, 0.025, 0.03, 0];
    private static readonly double[] MoodByLanguage = [0, 0.005, -0.03, 0];
    private static readonly double[] Languages = Cumulate(DemoVocabulary.LanguageShares);

    private readonly DemoComments comments = new();

    public IEnumerable<ResponseRow> Of(int month)
    {
        var random = new DemoRandom(plan.Seed, DemoStream.Responses, month);
        var cumulative = volumes.Cumulative(month);
        var questions = organisation.Points.Select(point => scores.Questions(point, month)).ToArray();
        var channels = organisation.Points.Select(point => Channels(point.Line, month)).ToArray();
        var ages = organisation.Points.Select(point => Cumulate(point.Line.Ages)).ToArray();
        for (var i = 0; i < volumes.Counts[month]; i++)
        {
            var point = organisation.Points[random.Pick(cumulative)];
            var id = string.Create(CultureInfo.InvariantCulture, $"{plan.Month(month).Start:yyyyMM}-{i:D6}");
            yield return Respond(random, id, month, point, questions[point.Index], channels[point.Index], ages[point.Index]);
        }
    }

    private ResponseRow Respond(
        DemoRandom random, string id, int month, DemoPoint point, DemoQuestion[] questions, double[] channels, double[] ages)
    {
        var channel = random.Pick(channels);
        var age = random.Pick(ages);
        var language = random.Pick(Languages);
        var answeredAt = days[month].Draw(random, point.Line.Hours, channel);
        var answers = Answer(random, questions, channel, MoodByAge[age] + MoodByLanguage[language]);
        var row = new ResponseRow(
            id, answeredAt, point.Unit, point.Path, point.Stage, "general",
            DemoVocabulary.Channels[channel], DemoVocabulary.Languages[language], DemoVocabulary.AgeBands[age], answers);
        return random.Chance(CommentsByChannel[channel]) ? WithComment(random, row, point) : row;
    }

    private static Answer[] Answer(DemoRandom random, DemoQuestion[] questions, int channel, double lift)
    {
        var mood = random.Unit();
        var count = 0;
        var given = new Answer[questions.Length];
        foreach (var question in questions)
        {
            // A device at the door asks the shortest form.
            var asked = channel != DemoVocabulary.Device
                || question.Metric.Slug is WellKnown.Nps or WellKnown.Help or WellKnown.Continue
                || questions.Length <= 4;
            if (!asked || random.Chance(Skipped))
            {
                continue;
            }

            var own = random.Chance(SameMood) ? mood : random.Unit();
            given[count++] = new Answer(question.Metric, question.Cell(own + lift));
        }

        Array.Resize(ref given, count);
        return given;
    }

    private ResponseRow WithComment(DemoRandom random, ResponseRow row, DemoPoint point)
    {
        var recommendation = row.Answers.Count > 0 && row.Answers[0].Metric.Kind == MetricKind.Nps ? row.Answers[0].Cell : 8;
        var kind = DemoComments.Kind(random, recommendation);
        var comment = comments.Write(random, point, kind, row.Language);
        var requested = random.Chance(kind is "complaint" or "question" ? 0.22 : 0.02);
        return row with
        {
            FeedbackKind = kind,
            Comment = comment,
            ContactRequested = requested,
            ContactAnsweredAt = requested ? ContactAnswered(random, row.AnsweredAt, point.Line) : null,
        };
    }

    private DateTimeOffset? ContactAnswered(DemoRandom random, DateTimeOffset asked, DemoLine line)
    {
        var slow = line.Area is "social" or "mental" ? 3 : 1;
        var fate = random.Unit();
        var (quick, late) = (random.Unit(), random.Unit());
        var hours = fate switch
        {
            _ when fate < Forgotten * slow => 340 + (800 * late),
            _ when fate < (Forgotten + 0.06) * slow => 340 + (240 * late),
            _ => 1.5 + (330 * quick * quick),
        };
        return hours < (plan.AsOf - asked).TotalHours ? asked.AddMinutes(Math.Floor(hours * 60)) : null;
    }

    // Text messages gain on paper as the years pass.
    private static double[] Channels(DemoLine line, int month)
    {
        var passed = month / (double)DemoPlan.WholeMonths;
        var weights = (double[])line.Channels.Clone();
        weights[DemoVocabulary.Paper] *= 1.3 - (0.5 * passed);
        weights[DemoVocabulary.Web] *= 1.1 - (0.2 * passed);
        return Cumulate(weights);
    }

    private static double[] Cumulate(double[] weights)
    {
        var cumulative = (double[])weights.Clone();
        for (var i = 1; i < cumulative.Length; i++)
        {
            cumulative[i] += cumulative[i - 1];
        }

        return cumulative;
    }
}
