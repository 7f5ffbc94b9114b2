using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Data.Tests.Import.Parsing;

public sealed class RowParserTests
{
    private const string Tallies = "period_start,period_end,unit,path,stage,metric,answer,count,segment_kind,segment_value";
    private const string Metrics = "metric,version,valid_from,kind,questionnaire,name_fi,answers,direction,min_change,limit_hours,public,question_sv";
    private const string Targets = "metric,unit,level,valid_from,valid_to,target";
    private const string Stocks = "date,unit,metric,value,low,high";
    private const string Events = "id,title,method,floor,unit,date,invited,participants,age_bands,heard_yes,heard_asked,planned_on,owner";
    private const string Paths = "path,path_name_fi,stage,stage_order,stage_name_fi,owner_unit,external_owner";

    [Fact]
    public void Tallies_Rows_BecomeCounts()
    {
        var row = ParsedFile.One<TallyRow>(ImportKind.Tallies, $"{Tallies}\n2026-01-01,2026-02-01,ward,hip,surgery,FFT,Great,12,channel,sms\n");
        Assert.Equal(
            new TallyRow(new Period(new(2026, 1, 1), new(2026, 2, 1)), "Ward", "hip", "surgery", Metric("fft", 2), 0, 12, new(SegmentKind.Channel, "sms")), row);
        var count = ParsedFile.One<TallyRow>(ImportKind.Tallies, $"{Tallies}\n2026-01-01,2026-02-01,ward,,,visits,,0,age_band,\n");
        Assert.Equal((0, 0L, new Segment(SegmentKind.AgeBand, "unknown")), (count.Cell, count.Count, count.Segment!));
    }

    [Theory]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,300 or more,,", "count", "a whole number")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,Not Available,,", "count", "a whole number")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,FEWER THAN 50,,", "count", "a whole number")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,-1,,", "count", "a whole number")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,1.5,,", "count", "a whole number")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,\"1,000\",,", "count", "a whole number")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,,,", "count", "a whole number")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,,99999999999,,", "count", "from 0 to 2147483647")]
    [InlineData("2026-01-01,2026-02-01,ward,,,visits,yes,1,,", "answer", "visits is a count")]
    [InlineData("2026-01-01,2026-02-01,ward,,,nps,11,1,,", "answer", "0–10")]
    [InlineData("2026-01-01,2026-02-01,ward,,,nps,,1,,", "answer", "0–10")]
    [InlineData("2026-01-01,2026-02-01,ward,,,npss,9,1,,", "metric", "did you mean 'nps'")]
    [InlineData("2019-12-01,2020-01-01,ward,,,nps,9,1,,", "metric", "nps began on 2020-01-01")]
    [InlineData("2026-01-01,2026-02-01,ward,,,pool,,1,,", "metric", "comes as stocks")]
    [InlineData("2026-01-01,2026-02-01,ward,,,wait-hours,1,1,,", "metric", "comes as responses")]
    [InlineData("2026-01-01,2026-01-01,ward,,,nps,9,1,,", "period_end", "after period_start")]
    [InlineData("2026-12-01,2027-01-01,ward,,,nps,9,1,,", "period_start", "to today, 2026-11-20")]
    [InlineData("2026-01-01,2026-02-30,ward,,,nps,9,1,,", "period_end", "a date that exists")]
    [InlineData("2026-01-01,2026-02-01,ward,,,nps,9,1,age,x", "segment_kind", "channel, language, age_band")]
    [InlineData("2026-01-01,2026-02-01,ward,,,nps,9,1,,x", "segment_value", "nothing where segment_kind is empty")]
    public void Tallies_BadValue_IsAnErrorAndNeverZero(string line, string column, string expected) => Fails(ImportKind.Tallies, Tallies, line, column, expected);

    [Fact]
    public void Metrics_Row_BecomesAVersion()
    {
        var row = ParsedFile.One<MetricVersion>(ImportKind.Metrics, $"{Metrics}\nfft-5,1,2020-01-01,categories,,FFT,1:positive;2:neutral;3:negative;x y:left_out,up,0.03,,yes,\n");
        Assert.Equal(("fft-5", 1, MetricKind.Categories, Direction.Up, 0.03, true), (row.Slug, row.Version, row.Kind, row.Direction, row.MinChange, row.Public));
        Assert.Equal(
            [new("1", AnswerRole.Positive), new("2", AnswerRole.Neutral), new("3", AnswerRole.Negative), new("x y", AnswerRole.LeftOut)], row.Answers);
        Assert.Equal(11, ParsedFile.One<MetricVersion>(ImportKind.Metrics, $"{Metrics}\nnps-2,1,2020-01-01,nps,,NPS,,,,,,\n").Answers.Count);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("no", false)]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("WARD;", true, "Ward")]
    [InlineData("ward", true, "Ward")]
    [InlineData("ward; Ward ;", true, "Ward")]
    public void Metrics_Public_IsAFlagOrTheUnitsItIsAbout(string text, bool isPublic, params string[] units)
    {
        var row = ParsedFile.One<MetricVersion>(ImportKind.Metrics, $"{Metrics}\nm,1,2020-01-01,scale,,X,,,,,{text},\n");

        Assert.Equal(isPublic, row.Public);
        Assert.Equal(units, row.PublicUnits);
    }

    [Theory]
    [InlineData("m,1,2020-01-01,scale,,X,,,,,ward;nowhere,", "public", "'nowhere' is none of them")]
    [InlineData("m,1,2020-01-01,scale,,X,,,,,1;,", "public", "'1' is none of them")]
    [InlineData("m,1,2020-01-01,scale,,X,,,,,;,", "public", "true, false, or codes of units")]
    [InlineData("Two Words,1,2020-01-01,scale,,X,,,,,,", "metric", "lower case letters")]
    [InlineData("comment,1,2020-01-01,scale,,X,,,,,,", "metric", "not a column of responses")]
    [InlineData("m,one,2020-01-01,scale,,X,,,,,,", "version", "a whole number")]
    [InlineData("m,1,2020-01-01,rating,,X,,,,,,", "kind", "nps, scale, share, categories, count, stock, duration")]
    [InlineData("m,1,2020-01-01,scale,adult,X,,,,,,", "questionnaire", "general, child, relative, local")]
    [InlineData("m,1,2020-01-01,scale,,,,,,,,", "name_fi", "must not be empty")]
    [InlineData("m,1,2020-01-01,categories,,X,,,,,,", "answers", "value:role")]
    [InlineData("m,1,2020-01-01,categories,,X,1:good,,,,,", "answers", "'1:good' is not so")]
    [InlineData("m,1,2020-01-01,categories,,X,1:positive;1:negative,,,,,", "answers", "each value once")]
    [InlineData("m,1,2020-01-01,count,,X,1:positive,,,,,", "answers", "no answers to choose from")]
    [InlineData("m,1,2020-01-01,scale,,X,5:positive;1:negative,,,,,", "answers", "1;2;3;4;5")]
    [InlineData("m,1,2020-01-01,scale,,X,,sideways,,,,", "direction", "up, down, neutral")]
    [InlineData("m,1,2020-01-01,scale,,X,,,-1,,,", "min_change", "a share as a fraction from 0 to 1")]
    [InlineData("m,1,2020-01-01,share,,X,,,3,,,", "min_change", "a share as a fraction from 0 to 1")]
    [InlineData("m,1,2020-01-01,duration,,X,,,1.01,,,", "min_change", "a share as a fraction from 0 to 1")]
    [InlineData("m,1,2020-01-01,nps,,X,,,201,,,", "min_change", "NPS points from 0 to 200")]
    [InlineData("m,1,2020-01-01,count,,X,,,-1,,,", "min_change", "a number from 0 to 1,000,000")]
    [InlineData("m,1,2020-01-01,duration,,X,,,,soon,,", "limit_hours", "a number of hours")]
    [InlineData("m,1,2020-01-01,scale,,X,,,,,,Fråga", "question_fi", "in Finnish")]
    [InlineData("fft,3,2025-12-31,categories,,X,1:positive,,,,,", "valid_from", "a day after 2026-01-01, on which version 2 starts")]
    [InlineData("fft,1,2026-01-01,categories,,X,1:positive,,,,,", "valid_from", "a day before 2026-01-01, on which version 2 starts")]
    public void Metrics_BadValue_IsAnError(string line, string column, string expected)
    {
        var error = Assert.Single(ParsedFile.Parse(ImportKind.Metrics, $"{Metrics}\n{line}\n")).Error!;
        Assert.Equal(column, error.Column);
        Assert.Contains(expected, error.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_VersionsOfOneFile_MustStartLaterAndLater()
    {
        var rows = ParsedFile.Parse(ImportKind.Metrics, $"{Metrics}\nm,2,2026-01-01,scale,,X,,,,,,\nm,1,2026-05-01,scale,,X,,,,,,\nm,1,2025-05-01,scale,,X,,,,,,\n");
        Assert.Equal([null, "valid_from", null], rows.Select(row => row.Error?.Column));
    }

    [Fact]
    public void Targets_Rows_NameAUnitOrALevel()
    {
        Assert.Equal(
            new TargetRow("nps", "Ward", null, new(2026, 1, 1), null, 55), ParsedFile.One<TargetRow>(ImportKind.Targets, $"{Targets}\nnps,ward,,2026-01-01,,55\n"));
        Assert.Equal(
            new TargetRow("help", null, "unit", new(2026, 1, 1), new(2027, 1, 1), 0.85),
            ParsedFile.One<TargetRow>(ImportKind.Targets, $"{Targets}\nhelp,,unit,2026-01-01,2027-01-01,0.85\n"));
    }

    [Theory]
    [InlineData("nps,,,2026-01-01,,55", "unit", "a unit or a level")]
    [InlineData("nps,ward,unit,2026-01-01,,55", "unit", "a unit or a level")]
    [InlineData("nps,,planet,2026-01-01,,55", "level", "county, unit")]
    [InlineData("nsp,ward,,2026-01-01,,55", "metric", "did you mean 'nps'")]
    [InlineData("nps,ward,,2026-01-01,,101", "target", "from -100 to 100")]
    [InlineData("help,ward,,2026-01-01,,85", "target", "as 0.85 for 85 %")]
    [InlineData("help,ward,,2026-01-01,,\"0,85\"", "target", "as 0.85 for 85 %")]
    [InlineData("nps,ward,,2026-01-01,2026-01-01,5", "valid_to", "after valid_from")]
    public void Targets_BadValue_IsAnError(string line, string column, string expected) => Fails(ImportKind.Targets, Targets, line, column, expected);

    [Fact]
    public void Stocks_Row_BecomesALevel()
    {
        Assert.Equal(
            new StockRow(new(2026, 1, 31), "county", Metric("pool", 1), 812.5, 800, null),
            ParsedFile.One<StockRow>(ImportKind.Stocks, $"{Stocks}\n2026-01-31,county,pool,812.5,800,\n"));
    }

    [Theory]
    [InlineData("2026-01-31,county,nps,5,,", "metric", "of the kind stock")]
    [InlineData("2026-01-31,county,pool,many,,", "value", "a number with a decimal point")]
    [InlineData("2026-01-31,county,pool,NaN,,", "value", "a number with a decimal point")]
    [InlineData("2026-01-31,county,pool,5,6,", "low", "not above value")]
    [InlineData("2026-01-31,county,pool,5,,4", "high", "not below value")]
    [InlineData("2026-11-21,county,pool,5,,", "date", "to today, 2026-11-20")]
    public void Stocks_BadValue_IsAnError(string line, string column, string expected) => Fails(ImportKind.Stocks, Stocks, line, column, expected);

    [Fact]
    public void Participation_Row_BecomesAnEvent()
    {
        var row = ParsedFile.One<ParticipationRow>(
            ImportKind.Participation, $"{Events}\ne1,Ilta,workshop,Dialogue,ward,2026-05-01,30,12,18-29:4; 30-64:8,9,10,2026-04-01,\n");
        Assert.Equal(("dialogue", 30, 12, 9, 10), (row.Floor, row.Invited, row.Participants, row.HeardYes, row.HeardAsked));
        Assert.Equal([new("18-29", 4), new("30-64", 8)], row.AgeBands);
        Assert.Empty(row.Languages);
    }

    [Theory]
    [InlineData("developing-together")]
    [InlineData("Developing together")]
    [InlineData("DEVELOPING_TOGETHER")]
    public void Participation_FloorWrittenAnotherWay_IsTheSameFloor(string floor) => Assert.Equal(
        "developing-together",
        ParsedFile.One<ParticipationRow>(ImportKind.Participation, $"{Events}\ne1,Ilta,workshop,{floor},ward,2026-05-01,,12,,,,,\n").Floor);

    [Theory]
    [InlineData("osastonhoitaja", "osastonhoitaja")]
    [InlineData("", null)]
    public void Participation_Owner_IsKept(string owner, string? expected) => Assert.Equal(
        expected,
        ParsedFile.One<ParticipationRow>(ImportKind.Participation, $"{Events}\ne1,Ilta,workshop,dialogue,ward,2026-05-01,,12,,,,,{owner}\n").Owner);

    /// <summary>Every account reads them: what tells who a person is is masked, as in comments.</summary>
    [Fact]
    public void Participation_WithWordsThatTellOfAPerson_HasThemMasked()
    {
        var row = ParsedFile.One<ParticipationRow>(
            ImportKind.Participation, $"{Events},decision,lesson\ne1,Ilta,workshop,dialogue,ward,2026-05-01,,12,,,,,,Soitto 050 123 4567,Matti Virtanen neuvoo Malmin sairaalassa\n");

        Assert.Equal(("Soitto [+***]", "[***] neuvoo Malmin sairaalassa"), (row.Decision, row.Lesson));
    }

    [Fact]
    public void Participation_NothingDecided_SaysWhy() => Assert.Equal(
        "Ei rahaa",
        ParsedFile.One<ParticipationRow>(ImportKind.Participation, $"{Events},undecided\ne1,Ilta,workshop,dialogue,ward,2026-05-01,,12,,,,,,Ei rahaa\n").Undecided);

    [Fact]
    public void Participation_DecidedAndNot_IsAnError() => Fails(
        ImportKind.Participation, $"{Events},decision,undecided", "e1,Ilta,workshop,dialogue,ward,2026-05-01,,12,,,,,,Ohje paperilla,Ei rahaa", "undecided", "nothing, as the row has a decision");

    [Theory]
    [InlineData("e1,Ilta,workshop,attic,ward,2026-05-01,,12,,,,,", "floor", "own-service, feedback, dialogue")]
    [InlineData("e1,Ilta,workshop,dialogue,ward,2026-12-01,,12,,,,,", "date", "to today")]
    [InlineData("e1,Ilta,workshop,dialogue,ward,2026-05-01,,some,,,,,", "participants", "a whole number")]
    [InlineData("e1,Ilta,workshop,dialogue,ward,2026-05-01,,12,18-29,,,,", "age_bands", "'18-29' is not so")]
    [InlineData("e1,Ilta,workshop,dialogue,ward,2026-05-01,,12,a:1;a:2,,,,", "age_bands", "each name once")]
    [InlineData("e1,Ilta,workshop,dialogue,ward,2026-05-01,,12,,9,8,,", "heard_yes", "not above heard_asked")]
    [InlineData("e1,Ilta,workshop,dialogue,ward,2026-05-01,,12,,9,,,", "heard_yes", "both or neither")]
    public void Participation_BadValue_IsAnError(string line, string column, string expected) => Fails(ImportKind.Participation, Events, line, column, expected);

    [Theory]
    [InlineData("2026-04-30,", "decided_on")]
    [InlineData(",2026-04-30", "told_on")]
    public void Participation_WhatFollowsBeforeTheEvent_IsAnError(string days, string column) => Fails(
        ImportKind.Participation,
        "id,title,method,floor,unit,date,participants,decided_on,told_on",
        $"e1,Ilta,workshop,dialogue,ward,2026-05-01,12,{days}",
        column,
        "the day of the event, 2026-05-01, or a later one");

    [Theory]
    [InlineData("p,Polku,s,1,Vaihe,,", "owner_unit", "and not both")]
    [InlineData("p,Polku,s,1,Vaihe,ward,Oy", "owner_unit", "and not both")]
    [InlineData("p,Polku,s,1,Vaihe,nowhere,", "owner_unit", "a unit that the store knows")]
    [InlineData("p,Polku,s,first,Vaihe,ward,", "stage_order", "a whole number")]
    [InlineData("p,,s,1,Vaihe,ward,", "path_name_fi", "must not be empty")]
    public void Paths_BadValue_IsAnError(string line, string column, string expected) => Fails(ImportKind.Paths, Paths, line, column, expected);

    [Fact]
    public void Paths_Row_BecomesAStage()
    {
        Assert.Equal(
            new StageRow("p", new("Polku"), "s", 1, new("Vaihe"), null, "Oy", null),
            ParsedFile.One<StageRow>(ImportKind.Paths, $"{Paths}\np,Polku,s,1,Vaihe,,Oy\n"));
    }

    [Fact]
    public void Header_UnknownColumns_AreNamedTogetherWithTheAllowedOnes()
    {
        var refusal = ParsedFile.Refusal(ImportKind.Stocks, "date,unit,metric,valeu,foo\n");
        Assert.Contains("'value' (did you mean 'valeu'?)", refusal, StringComparison.Ordinal);
        Assert.Contains("'foo'", refusal, StringComparison.Ordinal);
        Assert.Contains("Allowed: date, unit, metric, value, low, high", refusal, StringComparison.Ordinal);
    }

    private static MetricVersion Metric(string slug, int version) => ParsedFile.Store.Metrics.Versions(slug)[version - 1];

    private static void Fails(ImportKind kind, string header, string line, string column, string expected)
    {
        var error = ParsedFile.Error(kind, $"{header}\n{line}\n");
        Assert.Equal((2, column), (error.Line, error.Column));
        Assert.Contains(expected, error.Expected.ToString(), StringComparison.Ordinal);
    }
}
