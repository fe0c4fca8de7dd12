namespace Chancery.Reading;

/// <summary>How two versions of a text differ, in words for people.</summary>
public static class TextChange
{
    private const int MostWords = 14;

    /// <summary>The passage from the first word that differs to the last, before and after; null when the words are the same.</summary>
    public static string? Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        var (gone, come) = (old[start..^end], now[start..^end]);
        if (gone.Length == 0 && come.Length == 0) return null;
        if (gone.Length == 0) return $"{Quoted(Whole(now, start, come.Length))} was added";
        return come.Length == 0 ? $"{Quoted(Whole(old, start, gone.Length))} was taken out" : $"{Quoted(gone)} became {Quoted(come)}";
    }

    // Where what was added or taken out ends like the words before it, it may as well begin earlier; it does so with a sentence.
    private static string[] Whole(string[] words, int start, int length)
    {
        for (var at = start; ; at--)
            if (at == 0 || words[at - 1][^1] is '.' or '!' or '?' or '।') return words[at..(at + length)];
            else if (words[at - 1] != words[at + length - 1]) return words[start..(start + length)];
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Quoted(string[] words) =>
        words.Length <= MostWords ? $"“{string.Join(' ', words)}”" : $"“{string.Join(' ', words.Take(MostWords))} …” ({words.Length} words)";
}
