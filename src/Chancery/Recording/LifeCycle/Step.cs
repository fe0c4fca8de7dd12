using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording.LifeCycle;

/// <summary>One step of an event on its way, with the account that tells it.</summary>
/// <param name="Stage">What was reached; never <see cref="Stage.Lapsed"/>, which no account tells.</param>
/// <param name="Told">The day it was told; null where the article has no date.</param>
/// <param name="Date">When the event was said then to take place; null where nobody had said.</param>
/// <param name="Before">The date that stood before, where this step takes it away; otherwise null.</param>
/// <param name="Account">The article and the claim with its words.</param>
public sealed record Step(Stage Stage, DateOnly? Told, Edtf? Date, Edtf? Before, Told<EventClaim> Account);
