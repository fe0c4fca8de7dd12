using Chancery.Resolving;

namespace Chancery.Recording.Mechanisms;

/// <summary>
/// The session of a standing series that is to come: told by articles, or only expected. An expectation is never a date in another coat.
/// </summary>
public abstract record NextSession
{
    private NextSession() { }

    /// <summary>Its number: as told, else the one after the last session's; null where neither is known.</summary>
    public abstract int? Ordinal { get; }

    /// <summary>When, as told or as expected; null where nothing says.</summary>
    public abstract Edtf? When { get; }

    /// <summary>Articles tell that it is planned.</summary>
    /// <param name="Session">The planned session with its accounts.</param>
    /// <param name="Number">Its number.</param>
    public sealed record Planned(MechanismSession Session, int? Number) : NextSession
    {
        /// <inheritdoc/>
        public override int? Ordinal => Session.Ordinal ?? Number;

        /// <inheritdoc/>
        public override Edtf? When => Session.Event.When.Edtf;
    }

    /// <summary>No article tells of it: it follows from the last session's number, and from the cadence where there is one.</summary>
    /// <param name="Number">The number after the last session's.</param>
    /// <param name="About">The month that the cadence leads to, always approximate; null without a cadence.</param>
    public sealed record Expected(int? Number, Edtf? About) : NextSession
    {
        /// <inheritdoc/>
        public override int? Ordinal => Number;

        /// <inheritdoc/>
        public override Edtf? When => About;
    }
}
