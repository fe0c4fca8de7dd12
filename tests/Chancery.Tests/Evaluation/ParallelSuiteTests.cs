namespace Chancery.Tests.Evaluation;

public sealed class ParallelSuiteTests
{
    [Fact]
    public void The_same_meeting_told_in_three_languages_agrees()
    {
        var board = PloverSuiteTests.Run("agreement",
            """{"doc": "own", "n": 1, "en": "India held talks with Russia in Moscow.", "hi": "भारत ने मॉस्को में रूस के साथ वार्ता की।", "ru": "Индия провела переговоры с Россией в Москве."}""");
        Assert.Equal((1.0, 1.0, 1.0), (board.Value("en-hi", "same events"), board.Value("en-ru", "same events"), board.Value("hi-ru", "same events")));
    }

    [Fact]
    public void What_only_one_language_tells_is_a_mistake_of_that_pair()
    {
        var board = PloverSuiteTests.Run("agreement", """{"doc": "own", "n": 1, "en": "India held talks with Russia in Moscow.", "ru": "Вечером в городе шёл дождь."}""");
        Assert.Equal(0, board.Value("en-ru", "same events"));
        Assert.Equal(("own#1", "en-ru"), (Assert.Single(board.Mistakes).Place, board.Mistakes[0].Key));
    }

    [Fact]
    public void A_sentence_in_one_language_only_cannot_be_compared()
    {
        var fault = Assert.Throws<InvalidDataException>(() => PloverSuiteTests.Run("agreement", """{"en": "It rained."}"""));
        Assert.StartsWith("data.txt:1: the sentence is in 1 of the languages en, hi, ru", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tagged_states_are_compared_with_those_named_and_with_parties()
    {
        var board = PloverSuiteTests.Run("readouts",
            """
            {"id": "p-1", "language": "en", "published": "2018-03-05", "publisher": "President of Russia", "title": "Telephone conversation", "text": "Vladimir Putin had a telephone conversation with President of France Emmanuel Macron. Libya was touched on.", "labels": {"geography": ["France", "Lyon"], "persons": ["Macron Emmanuel"]}}
            {"id": "p-2", "language": "en", "published": "2018-03-05", "title": "Harvest", "text": "The harvest was good.", "labels": {"geography": ["Tver Region"]}}
            """);
        Assert.Equal(1, board.Items);
        Assert.Equal((1.0, 1.0, 0.5), (board.Value("en", "tagged states, named by us"), board.Value("en", "states of our events, tagged"), board.Value("en", "states named by us, tagged")));
        Assert.Equal(1, board.Value("en", "tagged persons, named by us"));
    }

    [Fact]
    public void Every_event_read_of_quiet_texts_is_false()
    {
        const string Treebank = "# newdoc id = reviews-1\n# text = The soup was cold.\n1\tThe\n\n# text = France condemned Iran.\n\n# newdoc id = weblog-1\n# text = Italy condemned Iran.\n";
        var board = PloverSuiteTests.Run("quiet", Treebank, "own.conllu");
        Assert.Equal(500, board.Value("en", "events per 1,000 sentences, own"));
        Assert.Equal(1000, board.Value("en", "events per 1,000 sentences, own", "weblog"));
        Assert.Equal(["reviews-1", "weblog-1"], board.Mistakes.Select(m => m.Place));
    }
}
