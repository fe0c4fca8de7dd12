using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

/// <summary>Finds date expressions and counts them from the day of publication.</summary>
internal sealed class DateFinder
{
    private readonly TimeVocabulary vocabulary;

    private DateFinder(TimeVocabulary vocabulary) => this.vocabulary = vocabulary;

    public static DateFinder Load(string languagesFolder, string language) => new(TimeVocabulary.Load(languagesFolder, language));

    /// <summary>The visit of so many days that begins on a date; null where the start is no day.</summary>
    public static Edtf? Combine(DateMention start, DateMention duration) =>
        start.Date is { IsDay: true } day && duration.Days > 1 ? Edtf.Interval(day.Earliest, day.Earliest.AddDays(duration.Days - 1))
            : null;

    /// <summary>Whether a mention names one day, which "on the same day" can take up.</summary>
    public static bool IsDay(DateMention mention) => mention is { Sense: MentionSense.Point or MentionSense.From, Date.IsDay: true };

    /// <param name="tokens">A sentence.</param>
    /// <param name="published">The day from which is counted.</param>
    /// <param name="lastDay">The day named last before the sentence, which "on the same day" takes up; null for none.</param>
    /// <param name="lastDate">The date named last, which "that year" takes up; null for none.</param>
    public List<DateMention> Find(List<Token> tokens, DateOnly published, DateMention? lastDay = null,
        DateMention? lastDate = null)
    {
        if (!Calendar.HasRoom(published) || !HasOpener(tokens)) return [];
        var found = new List<DateMention>();
        var t = new TimeWords(tokens, vocabulary);
        for (var i = 0; i < tokens.Count;)
        {
            if (new DateGrammar(t, published, lastDay, lastDate).At(i) is not { } mention) { i++; continue; }
            found.Add(mention);
            i = mention.End;
            if (IsDay(mention)) lastDay = mention;
            if (mention.Date is not null) lastDate = mention;
        }
        return found;
    }

    private bool HasOpener(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Number || (vocabulary.Find(tokens[i]) is { } word && DateGrammar.CanBegin(word))) return true;
        return false;
    }
}
