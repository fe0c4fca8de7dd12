using System.Collections.Concurrent;

namespace Chancery.Reading;

/// <summary>Tells a text's language: first by the script of its letters, then by the little words of the languages written in it.</summary>
internal sealed class LanguageFinder
{
    private const int Looked = 6000;
    private const double LetterWeight = 0.5;
    private const double LeastShare = 0.04;
    private const int EnoughWords = 40;
    private const double EnoughEvidence = 1.5;
    private static readonly ConcurrentDictionary<string, LanguageFinder> Loaded = new(StringComparer.Ordinal);
    private readonly LanguageClues clues;

    private LanguageFinder(string folder)
    {
        clues = LanguageClues.Load(Path.Combine(folder, "detection.txt"));
        Known = Directory.EnumerateDirectories(folder).Where(f => File.Exists(Path.Combine(f, "language.txt")))
            .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The languages that have a folder, as BCP 47 tags in order.</summary>
    public IReadOnlyList<string> Known { get; }

    /// <summary>The finder over the data of a folder; loaded once.</summary>
    public static LanguageFinder Of(string languagesFolder) => Loaded.GetOrAdd(languagesFolder, folder => new(folder));

    /// <summary>The BCP 47 tag of the text's language, or null when its script is not known or nothing speaks for any.</summary>
    /// <param name="title">Looked at together with the text.</param>
    /// <param name="text">Its first <see cref="Looked"/> characters are looked at.</param>
    /// <param name="hint">What the document itself says; taken when the words decide nothing.</param>
    public string? Find(string title, string text, string? hint = null)
    {
        Span<int> letters = stackalloc int[clues.Scripts.Count];
        CountScripts(title, letters);
        CountScripts(text.AsSpan(0, Math.Min(text.Length, Looked)), letters);
        var script = MainScript(letters);
        if (script < 0) return null;
        var languages = clues.LanguagesOf(script);
        if (languages.Count == 1) return clues.Tags[languages[0]];
        return Weigh(title, text.AsSpan(0, Math.Min(text.Length, Looked)), languages, hint);
    }

    /// <summary>The language's English name with its tag, for messages: <c>Ukrainian (uk)</c>.</summary>
    public string NameOf(string tag) => clues.NameOf(tag) is { } name ? $"{name} ({tag})" : $"'{tag}'";

    private void CountScripts(ReadOnlySpan<char> text, Span<int> letters)
    {
        foreach (var c in text)
            if (clues.ScriptOf(c) is >= 0 and var script) letters[script]++;
    }

    // Japanese is written in Han with kana between; any fair share of kana is Japanese.
    private int MainScript(ReadOnlySpan<int> letters)
    {
        int best = -1, most = 0, all = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            all += letters[i];
            if (letters[i] > most) (best, most) = (i, letters[i]);
        }
        if (best >= 0 && clues.Scripts[best] == "Han" && clues.IndexOfScript("Kana") is >= 0 and var kana && letters[kana] * 10 > all) return kana;
        return best;
    }

    // In a line or two "met" and "in" may speak for Dutch or for English: only several words of its own, and twice as much as
    // speaks for a language we read, make it foreign.
    private int Readable(IReadOnlyList<int> languages, ReadOnlySpan<double> scores, int best)
    {
        foreach (var language in languages)
            if (Known.Contains(clues.Tags[language]) && (scores[best] < EnoughEvidence || (scores[language] > 0 && scores[language] * 2 >= scores[best]))) return language;
        return best;
    }

    private string? Weigh(ReadOnlySpan<char> title, ReadOnlySpan<char> text, IReadOnlyList<int> languages, string? hint)
    {
        Span<double> scores = stackalloc double[clues.Tags.Count];
        var words = clues.Add(title, scores, LetterWeight) + clues.Add(text, scores, LetterWeight);
        var best = languages[0];
        foreach (var language in languages)
            if (scores[language] > scores[best]) best = language;
        if (words < EnoughWords) best = Readable(languages, scores, best);
        if (scores[best] > 0 && (words < EnoughWords || scores[best] >= words * LeastShare)) return clues.Tags[best];
        if (hint is not null && clues.Find(hint) is { } hinted && languages.Contains(hinted)) return hint;
        return words < EnoughWords ? clues.Tags[languages[0]] : null;
    }
}
