using Chancery.Analysing;
using Chancery.Reading;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Readouts;

/// <summary>Reads of an article that an office publishes what kind of readout it is, sentence by sentence.</summary>
internal sealed class ReadoutReader
{
    private readonly LanguagePack language;
    private readonly ArticleContext context;
    private readonly Registry registry;
    private readonly DelegationReader? delegations;
    private TextSpan? first;

    public ReadoutReader(LanguagePack language, Registry registry, ArticleContext context)
    {
        (this.language, this.context, this.registry) = (language, context, registry);
        if (context.Publisher is { Office: not null } publisher) delegations = new(language, publisher.State);
    }

    // "The Kremlin, Moscow": the first town that is named; Hyderabad House is none.
    private PlaceName? PlaceNamed(string? words)
    {
        if (words is null) return null;
        var tokens = Tokenizer.Tokenize(words, new(0, words.Length));
        for (var i = 0; i < tokens.Count; i++)
            if (language.Names.Longest(tokens, i) is { } name && !IsBuilding(tokens, name.End))
                if (name.As(NameClass.Place) is { } town) return new(town.Id, town.State);
                else if (name.As(NameClass.State) is { City: { } city } state) return new(city, state.Id);
        return null;
    }

    private bool IsBuilding(List<Token> tokens, int i) => i < tokens.Count && language.Facts.Is("buildings", tokens[i].Folded);

    /// <summary>Takes what a sentence tells of who took part; what is said to those present lists nobody.</summary>
    public void Follow(AnalysedSentence s)
    {
        first ??= s.Sentence.Span;
        if (!context.IsAddressed) delegations?.Follow(s, context.Article);
    }

    /// <summary>The readout; null where no office publishes the article.</summary>
    public Readout? Of(IReadOnlyList<EventClaim> events)
    {
        if (delegations is null || context.Publisher is not { Office: { } office } publisher || first is not { } opening) return null;
        var place = PlaceNamed(context.Article.Place) ?? events.FirstOrDefault(e => !e.Background)?.Place;
        return new(publisher.State, registry.OfficeLabel(office, publisher.State) ?? office, context.Article.Cite(opening), place, delegations.Delegations(context.Article));
    }
}
