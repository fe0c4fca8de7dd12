using Chancery.Analysing;

namespace Chancery.Coding.Actors;

/// <summary>
/// Reads actor phrases: names with titles, offices and states in any of the orders the languages use
/// ("President of India Ram Nath Kovind", «रूस के प्रथम उप-प्रधानमंत्री डेनिस मंटुरोव», «Президентом США Дональдом Трампом»).
/// </summary>
internal sealed class ActorPhraseReader(LanguagePack language, Registry registry)
{
    private readonly LanguagePack language = language;
    private readonly Registry registry = registry;
    private readonly PhraseMeaning meaning = new(language, registry);
    private readonly UnknownNames unknown = new(language);
    private readonly TitleChains chains = new(language);
    private readonly RoleWords roleWords = new(language, registry);

    public List<ActorPhrase> Read(AnalysedSentence sentence, ArticleContext context)
    {
        var phrases = new List<ActorPhrase>();
        for (var i = 0; i < sentence.Tokens.Count;)
        {
            var phrase = GivenPhrases.From(sentence, i, context) ?? (CanBegin(sentence, i) && !IsInAdposition(sentence, i) ? ReadAt(sentence, context, i) : null);
            if (phrase is null || GivenPhrases.RunsInto(sentence, phrase, context)) { i++; continue; }
            phrases.Add(phrase);
            i = Math.Max(i + 1, phrase.End);
        }
        phrases = chains.Joined(sentence, phrases);
        roleWords.Assign(sentence, phrases);
        AddHolders(phrases, context);
        return phrases;
    }

    // "the presidents of Turkey and Iran": of each state named the one who holds the post.
    private void AddHolders(List<ActorPhrase> phrases, ArticleContext context)
    {
        for (var i = 1; i < phrases.Count; i++)
        {
            var (left, right) = (phrases[i - 1], phrases[i]);
            if (left.Group != right.Group || left.Office is not { } office || right.Office != office || !(left.IsPlural || right.IsPlural)) continue;
            AddHolder(left, office, context);
            AddHolder(right, office, context);
        }
    }

    private void AddHolder(ActorPhrase phrase, string office, ArticleContext context)
    {
        if (phrase is not { Kind: ActorKind.Office, Codes: [var side], People.Count: 0 }) return;
        var post = office == "leader" ? registry.LeadingOffice(side) ?? office : office;
        if (context.Holder(post, side) is { } holder) phrase.People.Add(holder);
    }

    private ActorPhrase? ReadAt(AnalysedSentence sentence, ArticleContext context, int first)
    {
        var attempt = new PhraseAttempt(language, unknown, sentence, context, first);
        if (attempt.Reference() is { } reference) return reference;
        return attempt.Read() ? meaning.PhraseOf(attempt) : null;
    }

    // «со стороны Израиля»: by Israel, not from the Israeli side.
    private bool IsInAdposition(AnalysedSentence s, int i) => i > 0 && language.AdpositionAt(s, i - 1) > i;

    private bool CanBegin(AnalysedSentence s, int i) =>
        s.Names[i] is not null || language.References.CanBegin(s, i)
        || (language.Facts.Capitals ? s.Tokens[i].Capital : s.Tokens[i].Kind == TokenKind.Word);
}
