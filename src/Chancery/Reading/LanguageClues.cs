using System.Globalization;

namespace Chancery.Reading;

/// <summary>The facts of <c>languages/detection.txt</c>: scripts, and the words and letters that speak for a language.</summary>
internal sealed class LanguageClues
{
    private const int LongestWord = 24;
    private readonly sbyte[] scriptOf = new sbyte[0x10000];
    private readonly List<string> scripts = [];
    private readonly List<string> tags = [];
    private readonly List<string> names = [];
    private readonly List<List<int>> languagesOf = [];
    private readonly Dictionary<string, List<int>> words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<int>> letters = [];
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;

    private LanguageClues()
    {
        Array.Fill(scriptOf, (sbyte)-1);
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Scripts => scripts;

    public IReadOnlyList<string> Tags => tags;

    /// <exception cref="InvalidDataException">A line is not as the head of the file says.</exception>
    public static LanguageClues Load(string path)
    {
        var clues = new LanguageClues();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [var key, var kind, var values] || !clues.Take(key, kind, values.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                throw new InvalidDataException($"{path}:{number}: '{line}' is no fact of detection; a line is KEY<TAB>script|of|words|letters<TAB>VALUES, scripts before languages.");
        }
        return clues;
    }

    public sbyte ScriptOf(char c) => scriptOf[c];

    public int IndexOfScript(string name) => scripts.IndexOf(name);

    public IReadOnlyList<int> LanguagesOf(int script) => languagesOf[script];

    public int? Find(string tag) => tags.IndexOf(tag) is >= 0 and var i ? i : null;

    public string? NameOf(string tag) => Find(tag) is { } i ? names[i] : null;

    /// <summary>Adds to every language what the words and letters of a text say for it; returns the number of words.</summary>
    public int Add(ReadOnlySpan<char> text, Span<double> scores, double letterWeight)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0, count = 0;
        foreach (var raw in text)
        {
            var c = char.ToLowerInvariant(raw);
            if (scriptOf[c] >= 0 && !IsMark(c))
            {
                if (length < LongestWord) word[length] = c;
                length++;
                if (c >= 0x80 && letters.TryGetValue(c, out var speakers)) Speak(speakers, scores, letterWeight);
                continue;
            }
            if (length > 0) count++;
            Look(word, length, scores);
            length = 0;
        }
        Look(word, length, scores);
        return length > 0 ? count + 1 : count;
    }

    private void Look(ReadOnlySpan<char> word, int length, Span<double> scores)
    {
        if (length is > 0 and <= LongestWord && wordsBySpan.TryGetValue(word[..length], out var speakers)) Speak(speakers, scores, 1);
    }

    private static void Speak(List<int> speakers, Span<double> scores, double weight)
    {
        foreach (var speaker in speakers) scores[speaker] += weight / speakers.Count;
    }

    private static bool IsMark(char c) => c is '।' or '॥' or '×' or '÷' or '،' or '؛' or '؟' or '۔';

    private bool Take(string key, string kind, string[] values) => kind switch
    {
        "script" => TakeScript(key, values),
        "of" => TakeLanguage(key, values),
        "words" when Find(key) is { } language => TakeWords(language, values),
        "letters" when Find(key) is { } language => TakeLetters(language, values),
        _ => false,
    };

    private bool TakeScript(string name, string[] ranges)
    {
        scripts.Add(name);
        languagesOf.Add([]);
        foreach (var range in ranges)
        {
            if (range.Split('-') is not [var first, var last]
                || !ushort.TryParse(first, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var from)
                || !ushort.TryParse(last, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var to)) return false;
            for (int c = from; c <= to; c++) scriptOf[c] = (sbyte)(scripts.Count - 1);
        }
        return true;
    }

    private bool TakeLanguage(string tag, string[] values)
    {
        if (values.Length < 2 || IndexOfScript(values[0]) is not (>= 0 and var script)) return false;
        languagesOf[script].Add(tags.Count);
        tags.Add(tag);
        names.Add(string.Join(' ', values[1..]));
        return true;
    }

    private bool TakeWords(int language, string[] values)
    {
        foreach (var value in values)
        {
            if (!words.TryGetValue(value, out var speakers)) words[value] = speakers = [];
            if (!speakers.Contains(language)) speakers.Add(language);
        }
        return true;
    }

    private bool TakeLetters(int language, string[] values)
    {
        foreach (var value in values)
        {
            if (value.Length != 1) return false;
            if (!letters.TryGetValue(value[0], out var speakers)) letters[value[0]] = speakers = [];
            speakers.Add(language);
        }
        return true;
    }
}
