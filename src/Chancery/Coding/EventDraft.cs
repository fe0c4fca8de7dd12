using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Coding;

/// <summary>An event of one article while it is being put together.</summary>
internal sealed class EventDraft
{
    public required EventType Type { get; set; }
    public required EventStatus Status { get; set; }
    public required string Frame { get; init; }
    public required int Sentence { get; init; }
    public bool IsDirected { get; init; }
    /// <summary>Whether it is no relation between two sides.</summary>
    public bool IsDomestic { get; set; }
    /// <summary>Whether one side was only found by who else the sentence names.</summary>
    public bool IsCompleted { get; set; }
    /// <summary>How far its planning has come; null where the words say no more than the status.</summary>
    public Stage? Stage { get; set; }
    /// <summary>Whether the words only call it possible.</summary>
    public bool IsMooted { get; set; }
    public SortedSet<string> Parties { get; } = new(StringComparer.Ordinal);
    public SortedSet<string> From { get; } = new(StringComparer.Ordinal);
    public SortedSet<string> To { get; } = new(StringComparer.Ordinal);
    public List<Participant> People { get; } = [];
    public When When { get; set; } = When.Unknown;
    public PlaceName? Place { get; set; }
    public string? Mechanism { get; set; }
    public int? Ordinal { get; set; }
    public SortedSet<string> Topics { get; } = new(StringComparer.Ordinal);
    public bool Background { get; set; }
    public PloverClass? Plover { get; init; }
    /// <summary>Whether it is a forum, which is never the talks held beside it.</summary>
    public bool IsForum { get; set; }
    /// <summary>Whose meetings with each of the others these are, where the words tell of several; null for one event.</summary>
    public string? Hub { get; set; }
    /// <summary>Whether it is one of several told together ("separate meetings with A and B"), so that no meeting of all is the same.</summary>
    public bool IsOneOfSeveral { get; init; }
    /// <summary>Whether a noun names it without a verb that tells it.</summary>
    public bool IsNamedOnly { get; set; }
    public double Score { get; set; }
    public List<TextSpan> Spans { get; } = [];
    public HashSet<TextSpan> DoerSpans { get; } = [];
    public HashSet<TextSpan> TargetSpans { get; } = [];

    /// <summary>Each event told: one with every partner of the hub, else this itself.</summary>
    public IEnumerable<EventDraft> OneByOne() =>
        Hub is null || Parties.Count < 3 || !Parties.Contains(Hub) ? [this] : Parties.Where(p => p != Hub).Select(With).ToList();

    private EventDraft With(string partner)
    {
        var one = new EventDraft { Type = Type, Status = Status, Frame = Frame, Sentence = Sentence, IsDirected = false, Plover = Plover, Stage = Stage, IsMooted = IsMooted, IsNamedOnly = IsNamedOnly, IsOneOfSeveral = true, Score = Score, When = When, Place = Place, Background = Background };
        one.Parties.UnionWith([Hub!, partner]);
        one.AddPeople(People.Where(p => p.Side is null || one.Parties.Contains(p.Side)));
        one.Topics.UnionWith(Topics);
        one.Spans.AddRange(Spans);
        return one;
    }

    public void AddPeople(IEnumerable<Participant> people)
    {
        foreach (var person in people)
            if (People.FindIndex(p => p.Name == person.Name) is var i && i < 0) People.Add(person);
            else if (People[i].Office is null && person.Office is not null) People[i] = person;
    }

    /// <summary>Whether both can be one event told twice: nothing they state contradicts.</summary>
    public bool CanBe(EventDraft other)
    {
        if (!SameKind(other) || !SameSides(other)) return false;
        if (Type != other.Type && (Type == EventType.Call || other.Type == EventType.Call) && (Sentence == other.Sentence || !Parties.SetEquals(other.Parties))) return false;
        if (Type == EventType.Agreement && Topics.Count > 0 && other.Topics.Count > 0 && !Topics.Overlaps(other.Topics)) return false;
        if (When.Edtf is { } a && other.When.Edtf is { } b && !a.Overlaps(b)) return false;
        if (IsOver(Status) != IsOver(other.Status)) return false;
        if (Mechanism is not null && other.Mechanism is not null && Mechanism != other.Mechanism) return false;
        if (IsForum != other.IsForum) return false;
        if (Place?.Name is { } p && other.Place?.Name is { } q && p != q) return false;
        return SamePeople(other);
    }

    /// <summary>Whether the other, announced, gives the day on which this, told without one, was done.</summary>
    public bool IsDayOf(EventDraft announced) => Type == announced.Type && IsOver(Status) && When.Edtf is null && Parties.SetEquals(announced.Parties);

    /// <summary>Whether this only speaks ahead of what the other tells as done ("prior to the talks" where the talks are told).</summary>
    public bool IsEchoOf(EventDraft told) => IsThoughtOf(told) || Talks(Type) && Status == EventStatus.Planned && When.Edtf is null && Place is null && IsNamedOnly
        && IsOver(told.Status) && SameKind(told) && SameSides(told) && SamePeople(told);

    // "They may meet", where the article tells that they will or did.
    private bool IsThoughtOf(EventDraft told) => IsMooted && !told.IsMooted && SameKind(told) && SameSides(told)
        && (When.Edtf is null || (told.When.Edtf is { } date && date.Overlaps(When.Edtf)));

    public void Absorb(EventDraft other)
    {
        AbsorbStage(other);
        Parties.UnionWith(other.Parties);
        From.UnionWith(other.From);
        To.UnionWith(other.To);
        AddPeople(other.People);
        Topics.UnionWith(other.Topics);
        if (When.Edtf is null || (other.When.Edtf is { IsDay: true } && !When.Edtf.IsDay && Type != EventType.Visit)) When = other.When.Edtf is null ? When : other.When;
        if (Place is null || (Place.Name is null && other.Place?.Name is not null)) Place = other.Place ?? Place;
        if (other.Type == EventType.Session && Type == EventType.Meeting) Type = EventType.Session;
        if (other.Type == EventType.Call && Type == EventType.Meeting) Type = EventType.Call;
        Mechanism ??= other.Mechanism;
        Ordinal ??= other.Ordinal;
        Background &= other.Background;
        IsNamedOnly &= other.IsNamedOnly;
        if (other.Status == EventStatus.Ongoing) Status = EventStatus.Ongoing;
        Score = Math.Max(Score, other.Score);
        Spans.AddRange(other.Spans);
        DoerSpans.UnionWith(other.DoerSpans);
        TargetSpans.UnionWith(other.TargetSpans);
    }

    // The furthest stage told; what was put off and has a new date is moved.
    private void AbsorbStage(EventDraft other)
    {
        if (Stage == Coding.Stage.Postponed && When.Edtf is null && other is { Status: EventStatus.Planned, Stage: Coding.Stage.Announced or Coding.Stage.Rescheduled, When: When.Stated })
            (Status, Stage) = (EventStatus.Planned, Coding.Stage.Rescheduled);
        else if (Status == other.Status && (Stage is null || other.Stage > Stage)) Stage = other.Stage;
        IsMooted &= other.IsMooted;
    }

    private static bool IsOver(EventStatus status) => status is EventStatus.Held or EventStatus.Ongoing;

    private bool SameKind(EventDraft other) =>
        Type == other.Type || (Talks(Type) && Talks(other.Type) && !(Type == EventType.Call && other.Type == EventType.Session) && !(Type == EventType.Session && other.Type == EventType.Call) && SharePeople(other));

    private static bool Talks(EventType type) => type is EventType.Meeting or EventType.Session or EventType.Call;

    private bool SameSides(EventDraft other) => IsDirected
        ? (From.SetEquals(other.From) || (Type != EventType.Visit && To.Count > 0 && To.SetEquals(other.To) && (From.IsSubsetOf(other.From) || From.IsSupersetOf(other.From)))) && (To.IsSubsetOf(other.To) || other.To.IsSubsetOf(To))
        : Parties.SetEquals(other.Parties) || !(IsOneOfSeveral || other.IsOneOfSeveral) && ((Type == EventType.Session && Mechanism is not null && Mechanism == other.Mechanism && (Parties.IsSupersetOf(other.Parties) || Parties.IsSubsetOf(other.Parties))) || ((Parties.Count > 2 || Sentence == 0) && other.Parties.Count >= 2 && Parties.Count >= 2 && (Parties.IsSupersetOf(other.Parties) || Parties.IsSubsetOf(other.Parties)) && SharePeople(other)));

    private bool SharePeople(EventDraft other) => People.Count > 0 && People.Any(p => other.People.Any(q => q.Name == p.Name));

    // Two meetings of the same sides are two when each side is shown by another person.
    private bool SamePeople(EventDraft other)
    {
        if (IsDirected && Type != EventType.Visit) return true;
        foreach (var side in Parties)
        {
            var mine = People.Where(p => p.Side == side).Select(p => p.Name).ToList();
            var theirs = other.People.Where(p => p.Side == side).Select(p => p.Name).ToList();
            if (mine.Count > 0 && theirs.Count > 0 && !mine.Intersect(theirs).Any()) return false;
        }
        return true;
    }
}
