using System.Text;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>
/// How like a text is to the one expected, by their runs of four words, as the Scrapinghub article extraction benchmark counts:
/// words are runs of letters, numbers and underscores (vowel signs part them), case counts, and each run counts as often as it stands there.
/// </summary>
internal sealed class TextMatch
{
    private const int Length = 4;
    private const int LongestShown = 4000;
    private readonly List<Word> expected;
    private readonly List<Word> read;

    private TextMatch(string expected, string read)
    {
        (this.expected, this.read) = (Words(expected), Words(read));
        Missed = Others(expected, this.expected, Counts(this.read));
        Added = Others(read, this.read, Counts(this.expected));
        var inRead = Counts(this.read);
        Shared = Of(this.expected).Count(s => Take(inRead, s));
    }

    private readonly record struct Word(string Text, int Start, int End);

    /// <summary>Runs in both.</summary>
    public int Shared { get; }

    public int Expected => Runs(expected);

    public int Read => Runs(read);

    public bool IsExact => Shared == Expected && Shared == Read;

    /// <summary>The words in no shared run, of the text expected; parts of it are parted by a bar.</summary>
    public string Missed { get; }

    /// <summary>The words in no shared run, of the text read.</summary>
    public string Added { get; }

    public double F1 => Shared == 0 ? (IsExact ? 1 : 0) : 2.0 * Shared / (Expected + Read);

    public static TextMatch Compare(string expected, string read) => new(expected, read);

    private static int Runs(List<Word> words) => words.Count == 0 ? 0 : Math.Max(1, words.Count - Length + 1);

    private static IEnumerable<string> Of(List<Word> words) =>
        Enumerable.Range(0, Runs(words)).Select(i => string.Join(' ', words.Skip(i).Take(Length).Select(w => w.Text)));

    private static Dictionary<string, int> Counts(List<Word> words) => Of(words).CountBy(s => s).ToDictionary(StringComparer.Ordinal);

    private static bool Take(Dictionary<string, int> counts, string run)
    {
        if (counts.GetValueOrDefault(run) is not (> 0 and var left)) return false;
        counts[run] = left - 1;
        return true;
    }

    private static string Others(string text, List<Word> words, Dictionary<string, int> others)
    {
        var covered = new bool[words.Count];
        foreach (var (i, run) in Of(words).Index())
            if (Take(others, run)) covered.AsSpan(i, Math.Min(Length, words.Count)).Fill(true);
        var parts = new StringBuilder();
        for (var i = 0; i < words.Count && parts.Length < LongestShown; i++)
        {
            if (covered[i]) continue;
            var start = words[i].Start;
            while (i + 1 < words.Count && !covered[i + 1]) i++;
            parts.Append(parts.Length > 0 ? " | " : "").Append(text, start, words[i].End - start);
        }
        return parts.ToString();
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && WordPart(text, at) is > 0 and var length) at += length;
            if (at > start) words.Add(new(text[start..at], start, at));
            else at++;
        }
        return words;
    }

    // 0 for what stands between words.
    private static int WordPart(string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return 0;
        return Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_' ? rune.Utf16SequenceLength : 0;
    }
}
