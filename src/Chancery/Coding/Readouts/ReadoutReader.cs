using Chancery.Reading;

namespace Chancery.Coding.Readouts;

/// <summary>Reads of an article that an office publishes what kind of readout it is, sentence by sentence.</summary>
internal sealed class ReadoutReader
{
    private readonly ArticleContext context;
    private readonly Registry registry;
    private readonly DelegationReader? delegations;
    private TextSpan? first;

    public ReadoutReader(LanguagePack language, Registry registry, ArticleContext context)
    {
        (this.context, this.registry) = (context, registry);
        if (context.Publisher is { Office: not null } publisher) delegations = new(language, publisher.State);
    }

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
        var place = events.FirstOrDefault(e => !e.Background)?.Place;
        return new(publisher.State, registry.OfficeLabel(office, publisher.State) ?? office, context.Article.Cite(opening), place, delegations.Delegations(context.Article));
    }
}
