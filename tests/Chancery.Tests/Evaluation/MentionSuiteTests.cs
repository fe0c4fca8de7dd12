using Chancery.Cli;
using Chancery.Cli.Evaluation;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Evaluation;

public sealed class MentionSuiteTests
{
    [Fact]
    public void A_date_is_right_when_it_has_the_first_and_the_last_day_looking_back_or_ahead()
    {
        var board = PloverSuiteTests.Run("dates",
            """
            [{"Input": "वह 3 मार्च को लौटा", "Context": {"ReferenceDateTime": "2020-06-01T00:00:00"},
              "Results": [{"Text": "3 मार्च", "Value": {"Timex": "XXXX-03-03", "FutureResolution": {"date": "2021-03-03"}, "PastResolution": {"date": "2020-03-03"}}}]},
             {"Input": "वह 3 मार्च को लौटा", "Context": {"ReferenceDateTime": "2020-06-01T00:00:00"},
              "Results": [{"Text": "3 मार्च", "Value": {"Timex": "2019-03-03", "PastResolution": {"date": "2019-03-03"}}}]},
             {"Input": "वह सर्दियों में लौटा", "Context": {"ReferenceDateTime": "2020-06-01T00:00:00"},
              "Results": [{"Text": "सर्दियों", "Value": {"Timex": "WI", "FutureResolution": {}, "PastResolution": {}}}]}]
            """, "DateParser.json");
        Assert.Equal((2, 0.5), (board.Items, board.Value("hi", "value")));
    }

    [Fact]
    public void Marked_dates_are_found_by_words_in_common()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.xml", "<DOC><TEXT>बैठक <ILTIMEX TYPE=\"D\">सोमवार</ILTIMEX> को हुई और <ILTIMEX TYPE=\"F\">हर तीसरे फागुन</ILTIMEX> में होती है।</TEXT></DOC>");
        var board = Run("dates", folder.Path);
        Assert.Equal((1.0, 0.0), (board.Value("hi", "extent", "D"), board.Value("hi", "extent", "F")));
    }

    [Fact]
    public void An_identity_is_right_where_it_and_the_link_are_each_others_partner()
    {
        var board = PloverSuiteTests.Run("names",
            """
            {"id": "t-1", "language": "ru", "text": "Он был в Индии и в Китае.", "mentions": [{"start": 9, "end": 14, "lemma": "Индия", "type": "LOC", "link": "L-1"}, {"start": 19, "end": 24, "lemma": "Китай", "type": "LOC", "link": "L-2"}]}
            {"id": "t-2", "language": "ru", "text": "Он был в Индии и в Индии.", "mentions": [{"start": 9, "end": 14, "lemma": "Индия", "type": "LOC", "link": "L-1"}, {"start": 19, "end": 24, "lemma": "Дели", "type": "LOC", "link": "L-3"}]}
            """);
        Assert.Equal((0.75, 1.0, 0.75), (board.Value("ru", "base form"), board.Value("ru", "identity given"), board.Value("ru", "identity right")));
    }

    [Fact]
    public void A_meeting_marked_in_a_text_is_found_by_its_sentence_and_scored_by_its_slots()
    {
        using var folder = new TemporaryFolder();
        const string Text = "Президент России Владимир Путин встретился с президентом Франции Эмманюэлем Макроном. Шёл дождь.";
        folder.Write("one.txt", Text);
        var (met, person) = (Text.IndexOf("встретился", StringComparison.Ordinal), Text.IndexOf("Эмманюэлем", StringComparison.Ordinal));
        folder.Write("one.ann", $"T1\tEVENT {met} {met + 10}\tвстретился\nT2\tPERSON {person} {person + 19}\tЭмманюэлем Макроном\nR1\tPARTICIPANT_IN Arg1:T2 Arg2:T1\n");
        var board = Run("nerel", folder.Path);
        Assert.Equal((1.0, 1.0), (board.Value("ru", "events"), board.Value("ru", "participant")));
    }

    [Fact]
    public void Facts_of_meeting_and_occupation_are_found_by_any_mention_of_their_persons()
    {
        using var folder = new TemporaryFolder();
        const string Text = "Президент Франции Николя Саркози встретился с президентом США Бараком Обамой.";
        int At(string words) => Text.IndexOf(words, StringComparison.Ordinal);
        folder.Write("one.txt", Text);
        folder.Write("one.spans", $"1 job 0 9\n2 surname {At("Николя")} 14\n3 surname {At("Бараком")} 14\n");
        folder.Write("one.objects", "11 Person 2 # -\n12 Person 3 # -\n");
        folder.Write("one.coref", "21 11\nlastname -\n\n22 12\nlastname -\n");
        folder.Write("one.facts", "1-0 Meeting\nParticipant obj21 -\nParticipant obj22 -\n\n1-1 Occupation\nWho obj21 -\nPosition span1 президент\n");
        var board = Run("factrueval", folder.Path);
        Assert.Equal(1, board.Value("ru", "Meeting"));
        Assert.Equal((1, 1), (board.Measure("ru", "Occupation").Found, board.Measure("ru", "Occupation").Gold));
    }

    [Theory]
    [InlineData("T1\tEVENT 4 99\tмета", "one.ann:1: 'T1\tEVENT 4 99\tмета' is no entity of the text")]
    [InlineData("R1\tAGENT Arg1:T8 Arg2:T9", "one.ann:1: 'R1 AGENT Arg1:T8 Arg2:T9' names no two entities of the file")]
    public void A_broken_annotation_is_told_with_its_place(string line, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.txt", "Шёл дождь.");
        folder.Write("one.ann", line);
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Run("nerel", folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nerel", "there is no file '*.ann' in it")]
    [InlineData("factrueval", "there is no file '*.facts' in it")]
    public void A_folder_without_annotations_is_told(string suite, string message)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Run(suite, folder.Path)).Message, StringComparison.Ordinal);
    }

    private static Scoreboard Run(string suite, string path) => Assert.Single(EvalVerb.Results(suite, [path], TestPipeline.Instance)).Board;
}
