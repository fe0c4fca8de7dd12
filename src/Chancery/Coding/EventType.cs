namespace Chancery.Coding;

/// <summary>What kind of event; the JSON and the data files write the name in lower case.</summary>
public enum EventType
{
    /// <summary>A person in office travels to another state.</summary>
    Visit,
    /// <summary>Talks in person or by video between two or more sides.</summary>
    Meeting,
    /// <summary>A telephone conversation.</summary>
    Call,
    /// <summary>A meeting of a standing mechanism, summit series or organisation.</summary>
    Session,
    /// <summary>The sides agree or decide to do something; nothing signed yet.</summary>
    Agreement,
    /// <summary>A document is signed, ratified, initialled or exchanged.</summary>
    Signing,
    /// <summary>An exercise, delivery or joint project carried out.</summary>
    Cooperate,
    /// <summary>Help is given.</summary>
    Aid,
    /// <summary>Endorse, praise, back, recognise.</summary>
    Support,
    /// <summary>Ask, urge, appeal, invite.</summary>
    Request,
    /// <summary>Criticise, blame, condemn.</summary>
    Accuse,
    /// <summary>Refuse, deny, veto.</summary>
    Reject,
    /// <summary>Warn of a consequence.</summary>
    Threaten,
    /// <summary>Yield to the other side.</summary>
    Concede,
    /// <summary>Ceasefire, withdrawal, release.</summary>
    Retreat,
    /// <summary>Demonstrate or lodge a protest.</summary>
    Protest,
    /// <summary>Sanctions, tariffs, expulsion, cutting of ties.</summary>
    Sanction,
    /// <summary>A military move.</summary>
    Mobilize,
    /// <summary>Arrest, seizure, cyber attack.</summary>
    Coerce,
    /// <summary>Armed attack.</summary>
    Assault,
}

/// <summary>Whether an event happened.</summary>
public enum EventStatus
{
    /// <summary>It happened.</summary>
    Held,
    /// <summary>It is under way.</summary>
    Ongoing,
    /// <summary>It is announced, expected or being prepared.</summary>
    Planned,
    /// <summary>It was called off.</summary>
    Cancelled,
    /// <summary>It is said not to have happened.</summary>
    Denied,
}

/// <summary>Whether a speaker's words are quoted or retold.</summary>
public enum Directness
{
    /// <summary>Between quotation marks.</summary>
    Quoted,
    /// <summary>Retold.</summary>
    Reported,
}
