using Chancery.Coding.Actors;

namespace Chancery.Coding.Speech;

/// <summary>
/// Follows who has the word where an article prints speeches ("President of Russia Vladimir Putin: Mr President, …"):
/// from a line that names its speaker before a colon to the next such line or a row of signs.
/// </summary>
internal sealed class Transcript(LanguageFacts facts)
{
    private const int LongestLabel = 16;
    private const int ShortestSentence = 8;

    /// <summary>Whether the words are addressed to those present, not told by the article.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Whether the words are a turn of a conversation, where "you" is the other side;
    /// a published speech tells as an article does.</summary>
    public bool IsTurn { get; private set; }

    /// <summary>Whether somebody who is no actor, such as a journalist, has put a question.</summary>
    public bool IsQuestioned { get; private set; }

    /// <summary>Who speaks; null for somebody the article does not name as an actor (a journalist).</summary>
    public Participant? Speaker { get; private set; }

    /// <summary>Takes the next sentence into account; gives the token where its spoken words begin.</summary>
    public int Follow(AnalysedSentence s)
    {
        if (s.Sentence.Paragraph == 0) { StartBy(s); return s.Tokens.Count; }
        if (s.Tokens.TrueForAll(t => t.Kind == Analysing.TokenKind.Punctuation)) (IsOn, IsTurn, Speaker) = (false, false, null);
        var colon = Label(s);
        if (colon < 0) return 0;
        (IsOn, IsTurn, Speaker) = (true, true, s.Actors.LastOrDefault(a => a.End <= colon && a.People.Count > 0)?.People[0]);
        IsQuestioned |= Speaker is null;
        return colon + 1;
    }

    /// <summary>A sentence of the speech long enough to say something.</summary>
    public bool Says(AnalysedSentence s, int first) =>
        IsOn && Speaker is not null && s.Tokens.Count - first >= ShortestSentence && !s.IsWord(s.Tokens.Count - 1, "?");

    // "Statement by President of Russia Vladimir Putin": the whole article is that person's speech.
    private void StartBy(AnalysedSentence s)
    {
        if (s.Tokens.Count < 3 || !facts.Is("speeches", s.Tokens[0].Folded) || !facts.Is("speech-by", s.Tokens[1].Folded)) return;
        if (s.Actors.FirstOrDefault(a => a.First <= 3 && a.People.Count > 0) is { } by) (IsOn, Speaker) = (true, by.People[0]);
    }

    // The label is a person's name and post, or "Question", and nothing else but a remark in brackets.
    private int Label(AnalysedSentence s)
    {
        for (var i = 1; i < Math.Min(LongestLabel, s.Tokens.Count); i++)
        {
            if (s.Tokens[i].Folded != ":") continue;
            var end = s.IsWord(i - 1, ")") ? OpeningBracket(s, i - 1) : i;
            var whole = s.Actors.Any(a => a.First <= 1 && a.Kind is ActorKind.Person or ActorKind.Office && a.End == end)
                || s.Actors.Any(a => a.End == end && a.Kind == ActorKind.Person);
            return whole || facts.Is("questioners", s.Tokens[0].Folded) ? i : -1;
        }
        return -1;
    }

    private static int OpeningBracket(AnalysedSentence s, int closing)
    {
        var i = closing;
        while (i > 0 && !s.IsWord(i, "(")) i--;
        return i;
    }
}
