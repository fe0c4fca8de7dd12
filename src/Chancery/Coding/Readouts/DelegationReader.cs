using Chancery.Analysing.Morphology;
using Chancery.Reading;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Readouts;

/// <summary>
/// Reads lists of those who took part: "On the Russian side, the talks were attended by Foreign Minister Sergei Lavrov and …", or a
/// heading with one name and post in each paragraph after it.
/// </summary>
internal sealed class DelegationReader(LanguagePack language, string publisherSide)
{
    private const string Names = "names";
    private const string Took = "took";
    private const string Heading = "heading";
    private const string Side = "side";
    private const int LongestItem = 40;
    private const int FewestOfList = 2;
    private readonly ListedPersons persons = new(language);
    private readonly List<(string Side, DelegationMember Member, TextSpan Span)> listed = [];
    private string? side;
    private bool isListOpen;

    /// <summary>Those listed up to now, by side, in the order of the lists.</summary>
    public IReadOnlyList<Delegation> Delegations(Article article) =>
    [
        .. listed.GroupBy(m => m.Side).Select(g => new Delegation(g.Key, [.. g.Select(m => m.Member).DistinctBy(m => m.Name)],
            [.. g.Select(m => m.Span).Distinct().Select(article.Cite)])),
    ];

    /// <summary>Takes the members that a sentence lists.</summary>
    public void Follow(AnalysedSentence s, Article article)
    {
        if (isListOpen && IsItem(s) && ReadItem(s, article)) return;
        isListOpen = false;
        if (Telling(s) is not { } told) return;
        var before = listed.Count;
        side = SideIn(s, 0, told.First);
        if (!(told.Label == Took && NamesPersons(s, 0, told.First) ? Read(s, 0, told.First, article) : Read(s, told.End, s.Tokens.Count, article))) Read(s, 0, told.First, article);
        isListOpen = listed.Count == before && (told.Label == Heading || s.IsWord(s.Tokens.Count - 1, ":"));
        if (!IsList(before)) listed.RemoveRange(before, listed.Count - before);
    }

    // The words that tell of a list: some only in a heading, which is no sentence.
    private PhraseFound? Telling(AnalysedSentence s)
    {
        foreach (var found in language.Delegations.In(s))
            if (found.Label is Names or Took || (found.Label == Heading && !HasVerb(s))) return found;
        return null;
    }

    // Posts are told of several, and one is known: what has neither is no list of a delegation.
    private bool IsList(int from)
    {
        var list = listed[from..];
        return list.Count(m => m.Member.Post is not null) >= FewestOfList && list.Exists(m => m.Member.Office is not null);
    }

    private static bool NamesPersons(AnalysedSentence s, int from, int to) =>
        s.Actors.Exists(a => a.First >= from && a.End <= to && a.Kind is Actors.ActorKind.Person or Actors.ActorKind.Office);

    private bool ReadItem(AnalysedSentence s, Article article)
    {
        if (SideIn(s, 0, s.Tokens.Count) is { } named && NamesSide(s)) side = named;
        return Read(s, 0, s.Tokens.Count, article) || NamesSide(s);
    }

    private static bool IsItem(AnalysedSentence s) => s.Tokens.Count <= LongestItem && !HasVerb(s);

    private bool Read(AnalysedSentence s, int from, int to, Article article)
    {
        var (begin, count) = (from, listed.Count);
        for (var i = from; i < to;)
        {
            if (SideEndingAt(s, i) is { } named) (side, begin) = (named, i + 1);
            if (EndsPost(s, i)) begin = i + 1;
            if (persons.At(s, i, article) is not { } person || person.End > to) { i++; continue; }
            if (Add(s, begin, person, to, article) is { } after) i = begin = after;
            else i++;
        }
        return listed.Count > count;
    }

    private int? Add(AnalysedSentence s, int begin, ListedPerson person, int to, Article article)
    {
        var (first, end, after) = (AfterLinks(s, begin, person.First), person.First, person.End);
        if (first == end && IsExplained(s, after)) (first, end, after) = (after + 1, EndOfExplanation(s, after + 1, to), EndOfExplanation(s, after + 1, to));
        var post = first < end && !EndsOpen(s, end - 1) ? article.Content[s.Tokens[first].Start..s.Tokens[end - 1].End] : null;
        if (post is null && person.Person.Office is null) return null;
        side = person.Person.Side ?? StateIn(s, first, end) ?? side;
        listed.Add((side ?? publisherSide, new(person.Person.Name, post, person.Person.Office, person.Person.Actor), s.Sentence.Span));
        return after;
    }

    private bool EndsPost(AnalysedSentence s, int i) => s.IsWord(i, ";") || s.IsWord(i, ":")
        || s.ClassAt(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Infinitive or WordClass.Pronoun
        || language.Delegations.In(s).Exists(f => f.End == i + 1 && f.Label is Names or Took);

    private static bool EndsOpen(AnalysedSentence s, int last) => s.IsPunctuation(last) && s.Tokens[last].Folded is "," or ":" or "–" or "—" or "-" or "(";

    // The post begins after commas, "and", articles and the words that link it.
    private int AfterLinks(AnalysedSentence s, int begin, int end)
    {
        var i = begin;
        while (i < end && (s.IsPunctuation(i) || s.ClassAt(i) is WordClass.Conjunction or WordClass.Adposition or WordClass.Adverb or WordClass.Determiner or WordClass.Auxiliary
            || language.Facts.Is("and", s.Tokens[i].Folded) || language.Facts.Is("article", s.Tokens[i].Folded))) i++;
        return i;
    }

    // "S. Lavrov – Minister of Foreign Affairs", "S. Lavrov (Minister of Foreign Affairs)"; after a comma only where each has a line of its own.
    private bool IsExplained(AnalysedSentence s, int i) => s.IsWord(i, "–") || s.IsWord(i, "—") || s.IsWord(i, "-") || s.IsWord(i, "(") || (isListOpen && s.IsWord(i, ","));

    private static int EndOfExplanation(AnalysedSentence s, int i, int to)
    {
        while (i < to && !s.IsWord(i, ";") && !s.IsWord(i, ")") && !(i == to - 1 && s.IsPunctuation(i))) i++;
        return i;
    }

    private static bool HasVerb(AnalysedSentence s)
    {
        for (var i = 0; i < s.Tokens.Count; i++)
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Auxiliary && s.Names[i] is null && !s.Tokens[i].Capital) return true;
        return false;
    }

    private bool NamesSide(AnalysedSentence s) => language.Delegations.In(s).Any(f => f.Label == Side && StateBeside(s, f) is not null);

    private string? SideIn(AnalysedSentence s, int from, int to) =>
        language.Delegations.Find(s, from, to).Where(f => f.Label == Side).Select(f => StateBeside(s, f)).FirstOrDefault(state => state is not null);

    private string? SideEndingAt(AnalysedSentence s, int i) =>
        language.Delegations.In(s).Where(f => f.Label == Side && f.End == i + 1).Select(f => StateBeside(s, f)).FirstOrDefault(state => state is not null);

    // "the Russian side", «делегации Индии», "the delegation of India", भारतीय पक्ष, भारत की ओर से
    private static string? StateBeside(AnalysedSentence s, PhraseFound side) =>
        StateIn(s, Math.Max(0, side.First - 2), side.First) ?? StateIn(s, side.End, Math.Min(s.Tokens.Count, side.End + 3));

    private static string? StateIn(AnalysedSentence s, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (s.Names[i] is { } name && (name.As(NameClass.StateAdjective) ?? name.As(NameClass.State)) is { } state) return state.Id;
        return null;
    }
}
