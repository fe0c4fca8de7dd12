using Chancery.Coding.Actors;

namespace Chancery.Coding.Speech;

/// <summary>The words of what is undertaken.</summary>
/// <param name="First">Its verb or noun, where the language puts that first; else its first word.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Doer">Who is to do it, where that is said beside it; null for the one who undertakes it.</param>
internal readonly record struct GoalWords(int First, int End, ActorPhrase? Doer = null);
