using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>
/// Persons named together with a post that no list has, in a language of cases: a noun for somebody, what it is of, and a name in the same
/// case; or the name first. What an office is known by is for <see cref="ActorPhrase"/>.
/// </summary>
internal sealed class PostReader(LanguagePack language, Registry registry)
{
    private const int LongestTail = 16;
    private const int LongestQuotation = 10;
    private const int MostWordsBetween = 5;
    private readonly NamedPersons persons = new(language);
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>The posts of a sentence.</summary>
    public IEnumerable<PostRead> Read(AnalysedSentence s, string content)
    {
        if (!facts.Cases) yield break;
        var taken = new HashSet<int>();
        for (var i = 0; i < s.Tokens.Count; i++)
            if (IsPost(s, i) && HolderAfter(s, i, content) is { } holder && HasBody(s, i, i + 1, holder.First) && taken.Add(i))
                yield return Post(s, i, holder, content);
        for (var i = 0; i < s.Tokens.Count; i++)
            if (persons.At(s, i, content) is { } name)
            {
                foreach (var post in PostsAfter(s, name, content))
                    if (HasBody(s, post, post + 1, AfterBody(s, post)) && taken.Add(post)) yield return Post(s, post, name, content);
                i = name.End - 1;
            }
    }

    private PostRead Post(AnalysedSentence s, int post, (int First, int End) name, string content)
    {
        var (first, end) = (Math.Min(post, name.First), Math.Max(post + 1, name.End));
        var side = Enumerable.Range(first, end - first).Select(i => s.Names[i]).FirstOrDefault(n => n?.As(NameClass.State) is not null
            || n?.As(NameClass.Organisation) is not null);
        var office = s.Names[post]?.As(NameClass.Office) is { } known ? registry.NameOf(known.Id) : null;
        return new(s.SpanOf(first, end), NameOf(s, post, name, content), office,
            (side?.As(NameClass.State) ?? side?.As(NameClass.Organisation))?.Id);
    }

    private string NameOf(AnalysedSentence s, int post, (int First, int End) name, string content) =>
        s.Names[name.First]?.As(NameClass.Person) is { } known ? registry.NameOf(known.Id)
            : persons.Written(s, name, (CaseOfPost(s, post) & Case.Nominative) != 0, content);

    // A noun for one human being in common use: no people of a country, no kin. «Депутат» may stand for its parliament.
    private bool IsPost(AnalysedSentence s, int i) =>
        s.Words[i] is { Class: WordClass.Noun } word && (word.Marks & (Mark.Animate | Mark.Singular)) == (Mark.Animate | Mark.Singular)
        && (word.Marks & NamedPersons.Marks) == 0 && ((word.Marks & Mark.Guessed) == 0 || IsDeputy(s.Tokens[i].Folded))
            && !facts.Is("no-posts", word.Lemma)
        && (IsKnownPost(s, i) || (s.Names[i] is null && (!s.Tokens[i].Capital || s.IsPunctuation(i - 1))));

    private static bool IsKnownPost(AnalysedSentence s, int i) =>
        (s.Names[i]?.As(NameClass.Office) ?? s.Names[i]?.As(NameClass.Institution)) is not null;

    // сопредседатель, экс-министр: no dictionary has them all.
    private bool IsDeputy(string folded)
    {
        foreach (var prefix in facts.Words("post-prefixes"))
            if (folded.StartsWith(prefix, StringComparison.Ordinal) && folded.Length > prefix.Length + 3
                && language.Morphology.Analyse(folded[prefix.Length..])[0] is { Class: WordClass.Noun } rest
                    && (rest.Marks & (Mark.Animate | Mark.Guessed)) == Mark.Animate) return true;
        return false;
    }

    // A post is one in a body: a mere trade («писатель X») is none, if no list has it.
    private bool HasBody(AnalysedSentence s, int post, int first, int end) =>
        IsKnownPost(s, post) || (post > 0 && s.Names[post - 1]?.As(NameClass.StateAdjective) is not null)
        || (end > first
            && Enumerable.Range(first, end - first).Any(i => s.Names[i] is not null || s.Tokens[i].Capital || AfterQuotation(s, i) > i
            || (s.Words[i].Class == WordClass.Noun && !IsPost(s, i))));

    // «редактор ежемесячной газеты «Новости» Иван Петров»: what the post is of stands in the genitive, in quotation marks or after a
    // preposition.
    private (int First, int End)? HolderAfter(AnalysedSentence s, int post, string content)
    {
        var isGoverned = false;
        for (var i = post + 1; i < s.Tokens.Count && i - post <= LongestTail;)
        {
            if (persons.At(s, i, content) is { } name && Agrees(s, post, name)) return name;
            if (AfterQuotation(s, i) is var end && end > i) { i = end; continue; }
            if (s.ClassAt(i) == WordClass.Adposition) isGoverned = true;
            else if (!Continues(s, post, i, isGoverned)) return null;
            i = s.Names[i] is { } known && known.First == i && known.As(NameClass.Person) is null ? known.End : i + 1;
        }
        return null;
    }

    private bool Continues(AnalysedSentence s, int post, int i, bool isGoverned)
    {
        var word = s.Words[i];
        if (s.IsPunctuation(i))
            return (s.IsWord(i, "-") && s.Tokens[i].Start == s.Tokens[i - 1].End)
                || (s.IsWord(i, ",") && IsPostAfterAdjectives(s, i + 1, s.Words[post].Case));
        if (facts.Is("and", s.Tokens[i].Folded)) return true;
        if (s.Names[i] is not null || IsFirstHalf(s, i) || s.Tokens[i].Kind == Analysing.TokenKind.Number || word.Case == Case.None
            && word.Class is WordClass.Unknown) return true;
        if (word.Class is not (WordClass.Noun or WordClass.Name or WordClass.Adjective or WordClass.Participle or WordClass.Numeral))
            return s.Tokens[i].Capital && word.Class != WordClass.Pronoun;
        return isGoverned || s.Tokens[i].Capital || (word.Case & Case.Genitive) != 0
            || IsPostAfterAdjectives(s, i, s.Words[post].Case);
    }

    // крымско-татарского
    private static bool IsFirstHalf(AnalysedSentence s, int i) => s.IsWord(i + 1, "-") && s.Tokens[i + 1].Start == s.Tokens[i].End;

    private static int AfterBody(AnalysedSentence s, int post)
    {
        var i = post + 1;
        while (i < s.Tokens.Count
            && s.ClassAt(i) is WordClass.Adjective or WordClass.Participle or WordClass.Adverb or WordClass.Adposition or WordClass.Numeral) i++;
        return Math.Min(i + 1, s.Tokens.Count);
    }

    private bool IsPostAfterAdjectives(AnalysedSentence s, int i, Case cases) =>
        AfterAdjectives(s, i) is { } post && (s.Words[post].Case & cases) != 0;

    private int? AfterAdjectives(AnalysedSentence s, int i)
    {
        for (var n = 0; n < MostWordsBetween && i < s.Tokens.Count; n++, i++)
        {
            if (IsPost(s, i)) return i;
            if (!CanStandBefore(s.ClassAt(i))) return null;
        }
        return null;
    }

    private static bool CanStandBefore(WordClass word) =>
        word is WordClass.Adjective or WordClass.Participle or WordClass.Adverb or WordClass.Numeral or WordClass.Determiner;

    private static int AfterQuotation(AnalysedSentence s, int i)
    {
        if (!s.IsWord(i, "\"") && !s.IsWord(i, "«") && !s.IsWord(i, "„") && !s.IsWord(i, "“")) return i;
        for (var end = i + 1; end < s.Tokens.Count && end - i <= LongestQuotation; end++)
            if (s.IsWord(end, "\"") || s.IsWord(end, "»") || s.IsWord(end, "“") || s.IsWord(end, "”")) return end + 1;
        return i;
    }

    private bool Agrees(AnalysedSentence s, int post, (int First, int End) name) => (CaseOfPost(s, post) & persons.CaseOf(s, name)) != 0;

    // Of one holder: «актрисы» here is no nominative.
    private Case CaseOfPost(AnalysedSentence s, int post)
    {
        var cases = Case.None;
        foreach (var reading in language.Morphology.Analyse(s.Tokens[post].Folded))
            if (reading.Lemma == s.Words[post].Lemma && (reading.Marks & Mark.Singular) != 0) cases |= reading.Case;
        return (cases & s.Words[post].Case) != 0 ? cases & s.Words[post].Case : s.Words[post].Case;
    }

    // «Матиас Йорш, докладчик ПАСЕ», «X (второй тренер)», «X - директор и совладелец», «X станет премьер-министром»
    private IEnumerable<int> PostsAfter(AnalysedSentence s, (int First, int End) name, string content)
    {
        var at = AfterOriginal(s, name.End);
        if (at < s.Tokens.Count && (s.IsWord(at, ",") || s.IsWord(at, "-") || s.IsWord(at, "(")))
        {
            while (AfterAdjectives(s, at + 1) is { } post && Agrees(s, post, name) && HolderAfter(s, post, content) is null)
            {
                yield return post;
                if (NextPost(s, post) is not { } next) yield break;
                at = next;
            }
            yield break;
        }
        if (at < s.Tokens.Count && s.Tokens[at].Capital && IsKnownPost(s, at) && Agrees(s, at, name)) yield return at;
        else if (PostOfVerb(s, at) is { } become) yield return become;
    }

    // "(Scott Horowitz)" after «Скотт Хоровитц».
    private static int AfterOriginal(AnalysedSentence s, int i)
    {
        if (!s.IsWord(i, "(") || i + 1 >= s.Tokens.Count || !char.IsAscii(s.Tokens[i + 1].Folded[0])) return i;
        while (i < s.Tokens.Count && !s.IsWord(i, ")")) i++;
        return i + 1;
    }

    // The link before a second post of the same person.
    private int? NextPost(AnalysedSentence s, int post)
    {
        for (var i = post + 1; i < s.Tokens.Count && i - post <= LongestTail; i++)
        {
            if ((facts.Is("and", s.Tokens[i].Folded) || s.IsWord(i, ","))
                && IsPostAfterAdjectives(s, i + 1, s.Words[post].Case)) return i;
            if (s.IsPunctuation(i) && !s.IsWord(i, "-")) return null;
            if (s.ClassAt(i) is WordClass.Verb) return null;
        }
        return null;
    }

    private int? PostOfVerb(AnalysedSentence s, int i)
    {
        var isBecoming = false;
        for (var n = 0; n < 2 * MostWordsBetween && i < s.Tokens.Count && !s.IsPunctuation(i); n++, i++)
        {
            if (facts.Is("become", s.Words[i].Lemma)) isBecoming = true;
            else if (isBecoming && IsPost(s, i) && (s.Words[i].Case & Case.Instrumental) != 0) return i;
            else if (isBecoming && facts.Is("post-words", s.Words[i].Lemma)) return AfterAdjectives(s, i + 1) is { } post
                && (s.Words[post].Case & Case.Genitive) != 0 ? post : null;
            else if (!isBecoming && s.ClassAt(i) is WordClass.Verb or WordClass.Noun
                && s.ClassAt(i + 1) != WordClass.Infinitive) return null;
        }
        return null;
    }
}
