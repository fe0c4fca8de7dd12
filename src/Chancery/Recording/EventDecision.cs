namespace Chancery.Recording;

/// <summary>A decision that made an event what it is.</summary>
/// <param name="Id">The decision.</param>
/// <param name="By">Who took it.</param>
/// <param name="At">When.</param>
/// <param name="What">"accepted", "together", "apart", or the name of the value that was corrected.</param>
public sealed record EventDecision(string Id, string By, DateTimeOffset At, string What);
