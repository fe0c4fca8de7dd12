using Chancery.Recording.Commitments;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>What every section is made from.</summary>
internal sealed class Material(Relation relation, AuthorityFile authority, CommitmentVocabulary vocabulary)
{
    public Relation Relation { get; } = relation;
    public AuthorityFile Authority { get; } = authority;
    public ActorDirectory Actors { get; } = new(authority);
    public Ranking Ranking { get; } = new(authority, relation.AsOf);
    public QuotationPicker Quotations { get; } = new(authority);
    public Plans Plans { get; } = new(relation.Events, relation.AsOf);

    /// <summary>What the two undertook, as it stands that day.</summary>
    public IReadOnlyList<StandingCommitment> Commitments { get; } =
        new CommitmentBook(new(relation.Events, relation.Statements, relation.Commitments), vocabulary).On(relation.AsOf);

    /// <summary>A writer of lines for one section, which introduces every person anew.</summary>
    public LineWriter Lines() => new(new Wording(Authority, Actors, Relation.Pair, Ranking), Quotations, Plans);
}
