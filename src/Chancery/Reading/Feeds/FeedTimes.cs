using Chancery.Reading.Dates;

namespace Chancery.Reading.Feeds;

/// <summary>Times as feeds write them: ISO 8601, RFC 822, or words of a language.</summary>
internal sealed class FeedTimes(DateWords words)
{
    /// <summary>The time, or null where the words are none.</summary>
    public PublicationTime? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var exact = PublicationTime.Parse(written);
        return exact is { Instant: not null } ? exact : exact ?? DateLine.Find(written, words)?.Time;
    }
}
