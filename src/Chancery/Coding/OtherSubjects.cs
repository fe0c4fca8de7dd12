using Chancery.Analysing.Morphology;

namespace Chancery.Coding;

/// <summary>Says whether somebody or something else than an actor is what a verb is told of.</summary>
internal sealed class OtherSubjects(LanguagePack language)
{
    private readonly LanguageFacts facts = language.Facts;

    // "an aircraft left for Vietnam": somebody or something else goes there, not who acted last.
    public bool StandBefore(AnalysedSentence s, Predicate p)
    {
        if (facts.AdpositionsFollow) return false;
        var (first, _) = s.ClauseOf(p.Verb);
        for (var i = first; i < p.Verb; i++)
            if (s.ClassAt(i) is WordClass.Noun or WordClass.Name or WordClass.Pronoun && (!facts.Cases || IsSubjectForm(s, i))) return true;
        return false;
    }

    private static bool IsSubjectForm(AnalysedSentence s, int i) => s.ClassAt(i) == WordClass.Noun && (s.Words[i].Case & Case.Nominative) != 0
        && s.ClassAt(i - 1) is not (WordClass.Adposition or WordClass.Adjective) && !s.Dates.Any(d => d.First <= i && i < d.End) && !s.Actors.Any(a => a.First <= i && i < a.End);

    // «пакет подписанных документов» describes papers and tells no event.
    public static bool IsAttribute(AnalysedSentence s, int verb) => s.ClassAt(verb) == WordClass.Participle && s.Words[verb].Case != Case.None;
}
