namespace Chancery.Coding.Frames;

/// <summary>What a frame makes.</summary>
internal enum FrameAct
{
    Event,
    Statement,
    Commitment,
    /// <summary>What is talked of at the talks told last.</summary>
    Topic,
}

/// <summary>What a predicate expresses and which roles fill it, once for all languages.</summary>
internal sealed record Frame(string Name, FrameAct Act, EventType Type, IReadOnlyList<string> Roles, int Needs, EventStatus? Status, PloverClass? Plover)
{
    /// <summary>Whether it is an event only where the article begins with it.</summary>
    public bool LeadOnly { get; init; }

    /// <summary>Whether one side acts on another; otherwise all sides are alike.</summary>
    public bool IsDirected { get; } = Roles.Contains("target") || Roles.Contains("goal");

    /// <summary>The roles in the order in which they are filled: those with words of their own before those that only order or case shows.</summary>
    public string[] RolesByMarking { get; } =
        [.. Roles.OrderBy(r => r switch { "with" or "between" or "by" => 0, "target" or "goal" or "object" or "of" => 1, _ => 2 })];
}

/// <summary>Words of one language that evoke a frame.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="IsNoun">Whether the words name the event (talks) instead of telling it (meet).</param>
/// <param name="Words">For each position the lemmas that can stand there.</param>
/// <param name="Free">For each position whether it may stand anywhere in the clause, not just next.</param>
/// <param name="Markers">How this entry writes a role, where that differs from the language's default.</param>
/// <param name="Required">The role without which these words say something else (written with ! after its markers), or null.</param>
/// <param name="Status">What the words say of the event in the present tense ("is on a visit": ongoing), or null.</param>
/// <param name="Source">File and line.</param>
internal sealed record FrameEntry(Frame Frame, bool IsNoun, string[][] Words, bool[] Free, Dictionary<string, string[]> Markers, string? Required, EventStatus? Status, string Source)
{
    private WordFilter[]? others;

    /// <summary>For each position the lemmas that must stand somewhere later in the sentence, in this order (written after ~~).</summary>
    public string[][] Later { get; init; } = [];

    /// <summary>Whether the act may be directed at nobody in particular (written needs=1): an appeal for peace.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a sentence may have a word for each position after the first.</summary>
    public bool MayStandIn(AnalysedSentence s)
    {
        foreach (var other in others ??= [.. Words.Skip(1).Concat(Later).Select(WordFilter.Of)])
            if (!other.MayShare(s.Filter)) return false;
        return true;
    }
}

/// <summary>A sentence that proves a frame.</summary>
/// <param name="Frame">The frame's name.</param>
/// <param name="Type">What kind of event the frame makes.</param>
/// <param name="Act">Whether it makes an event, a statement or a commitment.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Expected">What must be read: "meeting held IND RUS"; null when nothing of the frame's type must.</param>
/// <param name="Source">File and line.</param>
internal sealed record FrameExample(string Frame, EventType Type, FrameAct Act, string Sentence, string? Expected, string Source);
