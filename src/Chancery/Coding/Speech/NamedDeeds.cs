using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Speech;

/// <summary>Finds deeds that are named by a noun or gerund: what documents and agreements are about.</summary>
internal sealed class NamedDeeds(LanguagePack language)
{
    private const int MostModifiers = 4;
    private readonly GoalRange range = new(language);

    /// <summary>The deeds that documents are about: "agreements on building …, and on deliveries of …".</summary>
    public IEnumerable<GoalWords> OfDocuments(AnalysedSentence s, Predicate p)
    {
        var isListed = false;
        for (var i = 1; i < s.Tokens.Count - 1; i++)
        {
            if (!IsLink(s, i)) { isListed &= !s.IsWord(i, ";"); continue; }
            isListed = FollowsDocument(s, p, i) || (isListed && (s.IsPunctuation(i - 1) || range.IsAnd(s, i - 1)));
            if (isListed && At(s, i + 1) is { } first) yield return Item(s, first);
        }
    }

    /// <summary>The first word of a deed named at a token, without its article; null where none is.</summary>
    public int? At(AnalysedSentence s, int at)
    {
        while (s.ClassAt(at) == WordClass.Determiner) at++;
        for (var i = at; i < Math.Min(at + MostModifiers, s.Tokens.Count); i++)
        {
            if (language.Vague.Has(s, "act", i, i + 1)) return at;
            if (s.ClassAt(i) is not (WordClass.Adjective or WordClass.Name or WordClass.Numeral)) return null;
        }
        return null;
    }

    /// <summary>Whether a word ties a deed to an agreement or document ("on", «о»).</summary>
    public bool IsLink(AnalysedSentence s, int i) => language.Vague.Has(s, "link", i, i + 1);

    private bool FollowsDocument(AnalysedSentence s, Predicate p, int i) =>
        language.Vague.Has(s, "document", i - 1, i) || (i == p.End && language.Vague.Has(s, "document", 0, p.First));

    private GoalWords Item(AnalysedSentence s, int first)
    {
        var whole = range.From(s, first);
        for (var i = first + 1; i < whole.End; i++)
            if (EndsAt(s, i)) return whole with { End = i };
        return whole;
    }

    private bool EndsAt(AnalysedSentence s, int i) => s.ClassAt(i) is WordClass.Auxiliary or WordClass.Modal
        || (s.IsWord(i, ",") && s.Words[i + 1].Tense == Tense.Past)
        || ((s.IsPunctuation(i) || range.IsAnd(s, i)) && GoesOn(s, i));

    // ", and on …", "; …", ", as well as in …": the next document, not the rest of a name.
    private bool GoesOn(AnalysedSentence s, int i)
    {
        while (i < s.Tokens.Count && (s.IsPunctuation(i) || range.IsAnd(s, i))) i++;
        return i < s.Tokens.Count && (IsLink(s, i) || s.ClassAt(i) == WordClass.Adposition || s.IsWord(i - 1, ";"));
    }
}
