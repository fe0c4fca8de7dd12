using Chancery.Cli;
using Chancery.Cli.Evaluation;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Evaluation;

public sealed class PloverSuiteTests
{
    private const string Head = "sentence_id\tmarked_sentence\tgold_root\n";

    [Fact]
    public void A_gold_record_is_right_when_one_event_has_its_class_its_sources_and_its_targets()
    {
        var board = Run("gsr",
            """
            {"id": "r-1", "text": "France condemned Iran on Monday.", "event": "DISAPPROVE", "source": [{"code": "FRA"}], "target": [{"code": "IRN"}]}
            {"id": "r-2", "text": "France condemned Iran on Monday.", "event": "ACCUSE", "source": [{"code": "IRN"}], "target": [{"code": "FRA"}]}
            """);
        Assert.Equal((2, 0.5), (board.Items, board.Value("en", "class+source+target")));
        Assert.Equal(("r-2", "source+target"), (Assert.Single(board.Mistakes).Place, board.Mistakes[0].Key));
    }

    [Fact]
    public void Both_sides_of_talks_are_its_sources_when_the_record_has_no_target()
    {
        var board = Run("gsr", """{"id": "r-1", "text": "The foreign ministers of Italy and Japan held talks in Rome.", "event": "CONSULT", "source": [{"code": "ITL"}, {"code": "JAP"}]}""");
        Assert.Equal(1, board.Value("en", "class+source+target"));
    }

    [Fact]
    public void Marked_actors_are_asked_for_their_class_whether_or_not_they_are_states()
    {
        var board = Run("plv", $"{Head}7\t<s>The mayor</s> condemned <t>the clubs</t> on Monday.\tACCUSE\n");
        Assert.Equal(1, board.Value("en", "class, actors given", "ACCUSE"));
        Assert.Equal(1, board.Value("en", "class+source+target, end to end"));
    }

    [Fact]
    public void End_to_end_the_words_of_doer_and_target_must_be_the_marked_ones()
    {
        var board = Run("plv", $"{Head}7\t<s>France</s> condemned <t>Iran</t> on Monday.\tACCUSE\n8\t<t>France</t> condemned <s>Iran</s> on Monday.\tACCUSE\n");
        Assert.Equal(0.5, board.Value("en", "class+source+target, end to end"));
    }

    [Theory]
    [InlineData("gsr", "{\"id\": \"r-1\"}", "data.txt:1: there is no 'text' with words in it")]
    [InlineData("gsr", "{broken", "data.txt:1: broken JSON")]
    [InlineData("plv", "a\tb\n", "data.txt:1: there is no column 'sentence_id'")]
    [InlineData("plv", Head + "7\tone\n", "data.txt:2: the line has 2 columns; it needs at least 3")]
    public void A_broken_line_is_told_with_its_place(string suite, string text, string message)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Run(suite, text));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    internal static Scoreboard Run(string suite, string text, string file = "data.txt")
    {
        using var folder = new TemporaryFolder();
        return Assert.Single(EvalVerb.Results(suite, [folder.Write(file, text)], TestPipeline.Instance)).Board;
    }
}
