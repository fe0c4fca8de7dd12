using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording.Commitments;

/// <summary>One article's account of an undertaking, prepared for comparing.</summary>
internal sealed class CommitmentAccount(Told<CommitmentClaim> told, CommitmentVocabulary vocabulary, Event? madeAt)
{
    public Told<CommitmentClaim> Told { get; } = told;

    public Event? MadeAt { get; } = madeAt;

    public Matter Matter { get; } = vocabulary.MatterOf(told.Claim.Goal, told.Article.Language);

    public Edtf? Due { get; } = Edtf.Parse(told.Claim.Due);

    public IReadOnlyList<Target> Targets { get; } = [.. told.Claim.Targets.Select(t => vocabulary.Target(t, told.Article.Language))];

    /// <summary>Days between the publications; a very long time where one has no day.</summary>
    public int DaysTo(CommitmentAccount other) => Told.Article.Published is { } a && other.Told.Article.Published is { } b
        ? Math.Abs(a.Day.DayNumber - b.Day.DayNumber) : int.MaxValue;

    /// <summary>Whether both cannot be one: two of one article, or another day or figure for what was not made at one event.</summary>
    public bool Contradicts(CommitmentAccount other)
    {
        if (Told.Article.Id == other.Told.Article.Id) return true;
        if (MadeAt is not null && MadeAt.Id == other.MadeAt?.Id) return false;
        return (Due is { } d && other.Due is { } e && !d.Overlaps(e)) || HasOtherFigures(other);
    }

    /// <summary>Whether both name figures of one unit that differ.</summary>
    public bool HasOtherFigures(CommitmentAccount other) => Targets.Any(t => t.Value is not null
        && other.Targets.Any(o => o.Value is not null && o.Unit == t.Unit) && !other.Targets.Any(o => o.IsSameAs(t)));

    /// <summary>Whether both name the same day and a figure in common.</summary>
    public bool HasSameTerms(CommitmentAccount other) =>
        Due is not null && Due.Text == other.Due?.Text && Targets.Any(t => other.Targets.Any(o => o.IsSameAs(t)));

    /// <summary>Why both are one, and how strong that is; null when they are not.</summary>
    public (string Reason, int Strength)? LinkTo(CommitmentAccount other)
    {
        var isOneEvent = MadeAt is not null && MadeAt.Id == other.MadeAt?.Id;
        var isSameGoal = Matter.IsSameGoal(other.Matter);
        var strength = (4 * Matter.ConceptsShared(other.Matter)) + Math.Min(Matter.WordsShared(other.Matter), 9) + (isOneEvent ? 3 : 0);
        if (HasSameTerms(other) && Told.Claim.Field == other.Told.Claim.Field && !AreMadeAtTwo(other)) return ("same day and figure",
            strength + 20);
        if (DaysTo(other) > CloseInTime(isOneEvent)) return null;
        if (isSameGoal) return (isOneEvent ? "same goal, made at the same event" : "same goal, told within days", strength + 10);
        if (Matter.Language == other.Matter.Language || Told.Claim.Field != other.Told.Claim.Field
            || !Matter.HasSameConcepts(other.Matter)) return null;
        return isOneEvent ? ("same matter, made at the same event", strength)
            : DaysTo(other) <= 1 ? ("same matter, told within a day", strength) : null;
    }

    private bool AreMadeAtTwo(CommitmentAccount other) => MadeAt is not null && other.MadeAt is not null && MadeAt.Id != other.MadeAt.Id;

    private static int CloseInTime(bool isOneEvent) => isOneEvent ? 60 : 10;
}
