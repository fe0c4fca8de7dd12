using System.Text;

namespace Chancery.Recording.Searching;

/// <summary>Reads what was typed into terms.</summary>
internal sealed class QueryReader(SearchWords words, string language)
{
    private const int MostLetters = 1000;
    private const int MostWords = 64;
    private const string Either = "OR";

    // A word or phrase as typed.
    private sealed record Item(string Text, bool Quoted, bool Excluded);

    public (List<SearchTerm> Wanted, List<SearchTerm> Excluded) Read(string typed)
    {
        if (typed.Length > MostLetters) throw new ArgumentException($"The search has {typed.Length} letters; give {MostLetters} at the most.");
        var items = Items(typed);
        if (items.Count == 0) throw new ArgumentException("There is nothing to search for; give words, \"phrases in quotation marks\", -words to leave out, or words with OR between them.");
        if (items.Count > MostWords) throw new ArgumentException($"The search has {items.Count} words; give {MostWords} at the most.");
        var wanted = Wanted(items);
        var excluded = items.Where(i => i.Excluded).Select(Term).OfType<SearchTerm>().ToList();
        if (wanted.Count > 0) return (wanted, excluded);
        throw new ArgumentException(items.TrueForAll(i => i.Excluded)
            ? $"The search only says what to leave out; add a word to look for before '{typed.Trim()}'."
            : $"'{typed.Trim()}' has no word that can be looked for (some are in every text); add one that says what is meant.");
    }

    private static List<Item> Items(string typed)
    {
        var items = new List<Item>();
        for (var i = 0; i < typed.Length;)
        {
            if (char.IsWhiteSpace(typed[i])) { i++; continue; }
            var excluded = typed[i] is '-' or '−' or '–' && i + 1 < typed.Length && !char.IsWhiteSpace(typed[i + 1]);
            if (excluded) i++;
            var quoted = IsQuote(typed[i]);
            var end = quoted ? EndOfPhrase(typed, i) : EndOfWord(typed, i);
            items.Add(new(typed[(quoted ? i + 1 : i)..end], quoted, excluded));
            i = quoted ? end + 1 : end;
        }
        return items;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static int EndOfWord(string typed, int i)
    {
        while (i < typed.Length && !char.IsWhiteSpace(typed[i]) && !IsQuote(typed[i])) i++;
        return i;
    }

    private static int EndOfPhrase(string typed, int opening)
    {
        for (var i = opening + 1; i < typed.Length; i++)
            if (IsQuote(typed[i])) return i;
        throw new ArgumentException($"The quotation mark before '{typed[(opening + 1)..].Trim()}' is not closed; add one after the phrase, or take it away.");
    }

    private List<SearchTerm> Wanted(List<Item> items)
    {
        var terms = new List<SearchTerm>();
        var run = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            if (IsEither(items[i])) throw new ArgumentException($"OR stands between two words or phrases; there is none on one side of it ('{string.Join(' ', items.Select(x => x.Text))}').");
            if (i + 1 < items.Count && IsEither(items[i + 1]))
            {
                var last = EndOfAlternatives(items, i);
                AddAlternatives(items, i, last, terms);
                i = last;
            }
            else if (items[i] is { Excluded: false, Quoted: true }) terms.AddRange(Term(items[i]) is { } phrase ? [phrase] : []);
            else if (!items[i].Excluded) run.Append(' ').Append(items[i].Text);
        }
        terms.AddRange(Terms(run.ToString()));
        return terms;
    }

    private static bool IsEither(Item item) => item is { Text: Either, Quoted: false, Excluded: false };

    private static int EndOfAlternatives(List<Item> items, int i)
    {
        while (i + 1 < items.Count && IsEither(items[i + 1]))
        {
            if (i + 2 >= items.Count || IsEither(items[i + 2])) throw new ArgumentException($"OR stands between two words or phrases; there is none after '{items[i].Text} OR'.");
            i += 2;
        }
        return i;
    }

    private void AddAlternatives(List<Item> items, int first, int last, List<SearchTerm> terms)
    {
        var alternatives = items[first..(last + 1)].Where(i => !IsEither(i)).ToList();
        if (alternatives.Find(i => i.Excluded) is { } excluded) throw new ArgumentException($"A word to leave out cannot stand beside OR; take the hyphen from '-{excluded.Text}' or move it to the end.");
        if (alternatives.Select(Term).OfType<SearchTerm>().ToList() is { Count: > 0 } any) terms.Add(any.Count == 1 ? any[0] : new SearchTerm.Any(any));
    }

    // Null where all words are too common.
    private SearchTerm? Term(Item item)
    {
        if (!item.Quoted) return Terms(item.Text) is { Count: > 0 } terms ? terms.Count == 1 ? terms[0] : new SearchTerm.All(terms) : null;
        var phrase = words.OfTyped(item.Text, language).Words.Select(w => new SearchTerm.Word(w.Keys)).ToList();
        return phrase.Count == 0 ? null : phrase.Count == 1 ? phrase[0] : new SearchTerm.Phrase(phrase);
    }

    // A known name is found by what it names, or by its words.
    private List<SearchTerm> Terms(string run)
    {
        var text = words.OfTyped(run, language);
        var terms = new List<SearchTerm>();
        for (var i = 0; i < text.Words.Count;)
        {
            var name = text.Names.Where(n => n.First == i).Select(n => (SearchName?)n).FirstOrDefault();
            var after = name?.After ?? (i + 1);
            var own = text.Words.Skip(i).Take(after - i).Select(w => new SearchTerm.Word(w.Keys)).ToList();
            terms.Add(name is not { } known ? own[0]
                : own.Count == 1 ? new SearchTerm.Word([.. own[0].Keys, known.Key])
                : new SearchTerm.Any([new SearchTerm.Word([known.Key]), new SearchTerm.All(own)]));
            i = after;
        }
        return terms;
    }
}
