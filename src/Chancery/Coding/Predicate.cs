using Chancery.Coding.Clauses;
using Chancery.Coding.Frames;

namespace Chancery.Coding;

/// <summary>Words of a sentence that evoke a frame.</summary>
/// <param name="Entry">The frame's entry.</param>
/// <param name="First">First token of the words.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Head">The token that carries the event: the verb, or the event noun.</param>
/// <param name="Verb">The verb that tells it: the head itself or a light verb; -1 for a bare noun.</param>
/// <param name="Happens">Whether the light verb has the event as its subject ("talks took place").</param>
/// <param name="Group">Tense and the like; of the verb, where there is one.</param>
internal sealed record Predicate(FrameEntry Entry, int First, int End, int Head, int Verb, bool Happens, VerbGroup Group)
{
    /// <summary>Token after the last of the words that stand later in the sentence; <see cref="End"/> where there are none.</summary>
    public int Until { get; init; } = End;

    public bool IsBareNoun => Entry.IsNoun && Verb < 0;
}
