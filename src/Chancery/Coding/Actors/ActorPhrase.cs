using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Actors;

/// <summary>What an actor phrase speaks of.</summary>
internal enum ActorKind : byte
{
    /// <summary>A state or organisation by its name.</summary>
    Body,
    /// <summary>People or institutions of a state: its army, ministry, side.</summary>
    Institution,
    /// <summary>An office without a name.</summary>
    Office,
    /// <summary>A person by name.</summary>
    Person,
    /// <summary>An adjective, a name before a noun or an owner: belongs to the noun that follows or precedes.</summary>
    Modifier,
    /// <summary>A place that is no capital; never a party.</summary>
    Place,
    /// <summary>A pronoun or "both sides", to be filled from what was said before.</summary>
    Reference,
}

/// <summary>A stretch of a sentence that stands for one or more actors.</summary>
internal sealed class ActorPhrase
{
    public required int First { get; init; }
    public required int End { get; init; }
    public required ActorKind Kind { get; set; }
    /// <summary>States and organisations meant.</summary>
    public List<string> Codes { get; } = [];
    public List<Participant> People { get; } = [];
    /// <summary>The office's id where only an office is named, else null.</summary>
    public string? Office { get; set; }
    public string? Reference { get; set; }
    /// <summary>The word or words that give the role, folded; empty for none.</summary>
    public string Adposition { get; set; } = "";
    /// <summary>For an owner written after what it owns the adposition before both ("with" in "with the leaders of Iran").</summary>
    public string OuterAdposition { get; set; } = "";
    public Case Case { get; set; }
    /// <summary>For a modifier the half-open range of the nouns it belongs to.</summary>
    public (int First, int End) Owns { get; set; }
    /// <summary>How a modifier is joined: adj, gen, of, 's.</summary>
    public string Link { get; set; } = "";
    /// <summary>Phrases joined by "and" or commas share a number.</summary>
    public int Group { get; set; }
    /// <summary>The city, where a state is named by its capital.</summary>
    public string? City { get; set; }
    /// <summary>Whether an office is named in the plural: its holders, not one of them.</summary>
    public bool IsPlural { get; set; }
    public bool IsNamed => Codes.Count > 0 || People.Count > 0;

    /// <summary>The same phrase begun earlier, by a title in one of the cases given.</summary>
    public ActorPhrase From(int first, Case titleCase)
    {
        var longer = new ActorPhrase { First = first, End = End, Kind = Kind, Office = Office, City = City, Case = Case & titleCase, IsPlural = IsPlural };
        longer.Codes.AddRange(Codes);
        longer.People.AddRange(People);
        return longer;
    }

    /// <summary>Gives those meant a side, where the words beside them do.</summary>
    public void TakeSide(string side)
    {
        Codes.Add(side);
        for (var i = 0; i < People.Count; i++) People[i] = People[i] with { Side = People[i].Side ?? side };
    }

    /// <summary>Makes a reference mean what another phrase means.</summary>
    public void StandFor(ActorPhrase? other)
    {
        Codes.AddRange(other?.Codes ?? []);
        People.AddRange(other?.People ?? []);
    }

    /// <summary>Makes a reference mean one person.</summary>
    public void StandFor(Participant? person)
    {
        if (person is null) return;
        People.Add(person);
        if (person.Side is { } side) Codes.Add(side);
    }

    /// <summary>Makes a state beside an office or institution the same office or institution of that state.</summary>
    public void TakePost(ActorPhrase other)
    {
        Kind = other.Kind;
        Office = other.Office;
        IsPlural = other.IsPlural;
        Case = other.Case;
    }
}
