using System.Globalization;
using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

/// <summary>A language's words of time, from <c>languages/xx/time.txt</c>.</summary>
internal sealed class TimeVocabulary
{
    private const int Misspellable = 6;
    private readonly WordTable<TimeWord> words = new();
    private readonly List<(string Word, TimeWord Day)> longWeekdays = [];

    private TimeVocabulary() { }

    public static TimeVocabulary Load(string languagesFolder, string language)
    {
        var vocabulary = new TimeVocabulary();
        foreach (var (number, line) in DataLines.Read(Path.Combine(languagesFolder, language, "time.txt")))
        {
            var place = $"languages/{language}/time.txt:{number}";
            var c = line.Split('\t');
            if (c.Length < 3 || !int.TryParse(c[1], CultureInfo.InvariantCulture, out var value))
                throw new InvalidDataException($"{place}: '{line}' needs KIND, NUMBER, WORDS, parted by tabs.");
            var kind = KindNamed(c[0], place);
            foreach (var text in c[2].Split('|',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) vocabulary.Add(kind, value, text);
        }
        return vocabulary;
    }

    /// <summary>What a token means as a word of time; null for other words.</summary>
    public TimeWord? Find(Token token) => words.Of(token.Folded) ?? Misspelt(token);

    /// <summary>What folded letters mean as a word of time; null for others.</summary>
    public TimeWord? Find(string folded) => words.Of(folded);

    private static TimeKind KindNamed(string name, string place)
    {
        var joined = name.Replace("-", "", StringComparison.Ordinal);
        if (Enum.TryParse<TimeKind>(joined, ignoreCase: true, out var kind)) return kind;
        var nearest = Enum.GetNames<TimeKind>().MinBy(k => Closeness.Distance(k.ToLowerInvariant(), joined));
        throw new InvalidDataException($"{place}: unknown kind '{name}'; did you mean '{nearest}'?");
    }

    private void Add(TimeKind kind, int value, string text)
    {
        string[] tokens = [.. Tokenizer.Tokenize(text, new(0, text.Length)).Select(t => t.Folded)];
        if (!words.TryGetValue(tokens[0], out var word)) words[tokens[0]] = word = new();
        word.Add(tokens, kind, value);
        if (kind == TimeKind.Weekday && tokens is [{ Length: >= Misspellable } day]) longWeekdays.Add((day, word));
    }

    // Two letters changed places in a long weekday's name (मंगलावर): it still names that day, if the word is no other word of time.
    private TimeWord? Misspelt(Token token)
    {
        if (token.Kind != TokenKind.Word || token.Folded.Length < Misspellable) return null;
        foreach (var (word, day) in longWeekdays)
            if (word.Length == token.Folded.Length && word[0] == token.Folded[0] && word[^1] == token.Folded[^1]
                && IsSwapped(word, token.Folded)) return day;
        return null;
    }

    private static bool IsSwapped(string a, string b) => a.Order().SequenceEqual(b.Order()) && Closeness.Distance(a, b) <= 2;
}
