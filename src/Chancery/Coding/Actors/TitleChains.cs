using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Actors;

/// <summary>
/// Joins titles in the case of the named post after them to its holder:
/// «Наследным принцем, Председателем Совета министров Саудовской Аравии Мухаммедом» speaks of one person.
/// </summary>
internal sealed class TitleChains(LanguagePack language)
{
    private const int MostTitleWords = 4;

    public List<ActorPhrase> Joined(AnalysedSentence s, List<ActorPhrase> phrases)
    {
        if (!language.Facts.Capitals) return phrases;
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            if (!(language.Facts.Cases ? IsTitleOf(s, phrases[i], phrases[i + 1]) : IsTitleBefore(s, phrases[i], phrases[i + 1]))) continue;
            phrases[i + 1] = phrases[i + 1].From(phrases[i].First, phrases[i].Case);
            phrases.RemoveAt(i);
        }
        return phrases;
    }

    private static bool IsTitleOf(AnalysedSentence s, ActorPhrase title, ActorPhrase holder)
    {
        if (title.Kind != ActorKind.Office || title.IsPlural || holder.Kind != ActorKind.Person || holder.Office is null) return false;
        if ((title.Case & holder.Case) == 0 || (title.Codes.Count > 0 && !title.Codes.SequenceEqual(holder.Codes))) return false;
        var at = title.End;
        while (at < holder.First && at - title.End < MostTitleWords && IsInGenitive(s, at)) at++;
        return holder.First == at + 1 && s.IsWord(at, ",");
    }

    // "Special Envoy of the President of China, Foreign Minister Wang Yi": a post below the highest, beside another of the same side.
    private static bool IsTitleBefore(AnalysedSentence s, ActorPhrase title, ActorPhrase holder) =>
        title is { Kind: ActorKind.Office, IsPlural: false, Office: not (Registry.HeadOfState or Registry.HeadOfGovernment) } && holder is { Kind: ActorKind.Person, Office: not null }
        && holder.First == title.End + 1 && s.IsWord(title.End, ",") && (title.Codes.Count == 0 || title.Codes.SequenceEqual(holder.Codes));

    private static bool IsInGenitive(AnalysedSentence s, int i) =>
        s.ClassAt(i) is WordClass.Adjective or WordClass.Noun && (s.Words[i].Case & Case.Genitive) != 0;
}
