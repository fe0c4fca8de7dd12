namespace Chancery.Store.Watching;

/// <summary>A source as the record knows it; its name tells it from others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">The feed, sitemap or page that is read.</param>
/// <param name="Form">What that is: feed, sitemap, list or page.</param>
/// <param name="Side">The state or organisation it speaks for or from, by code; null for none.</param>
/// <param name="Kind">official, wire, press or analysis.</param>
/// <param name="Language">The language of most it publishes; null where it was not said.</param>
/// <param name="Reliability">A to F, as set by people; null where it was not.</param>
public sealed record WatchedSource(string Name, string Address, string Form, string? Side, string Kind, string? Language, string? Reliability);

/// <summary>A source with what came of watching it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Read">When its list was last read; null for never.</param>
/// <param name="Due">When it is to be read next.</param>
/// <param name="Fault">Why it could not be read the last time; null when it could.</param>
/// <param name="Pages">Pages known of it.</param>
/// <param name="Waiting">Pages not yet fetched that will be.</param>
/// <param name="Unread">Pages of which no article could be made the last time.</param>
/// <param name="Versions">Versions of pages in the record.</param>
/// <param name="SilentEdits">Versions that differ from the one before without saying so.</param>
/// <param name="PageFault">Why one of its pages could not be read: the latest; null when none failed.</param>
public sealed record SourceState(WatchedSource Source, DateTimeOffset? Read, DateTimeOffset? Due, string? Fault, int Pages, int Waiting, int Unread, int Versions, int SilentEdits, string? PageFault);

/// <summary>A page that is to be looked at.</summary>
/// <param name="Key">Its number in the record.</param>
/// <param name="Address">Its address.</param>
/// <param name="Source">The name of the source that listed it first.</param>
/// <param name="Listed">When that was.</param>
/// <param name="Published">When the list says it was published, as ISO 8601; null where it does not say.</param>
/// <param name="Looks">How often it was looked at with success since it last changed.</param>
/// <param name="Failures">How often it could not be read since it last could.</param>
public sealed record WatchedPage(long Key, string Address, string Source, DateTimeOffset Listed, string? Published, int Looks, int Failures);

/// <summary>A page as a list names it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Host">What counts as its host.</param>
/// <param name="Title">Its headline; null where the list gives none.</param>
/// <param name="Published">When it was published, as ISO 8601.</param>
/// <param name="Updated">When it was changed, as the list says.</param>
/// <param name="Due">When it is to be fetched, if it is new.</param>
public sealed record NewPage(string Address, string Host, string? Title, string? Published, DateTimeOffset? Updated, DateTimeOffset? Due);

/// <summary>What a server gave with an answer, to be sent the next time.</summary>
/// <param name="ETag">Its <c>ETag</c>.</param>
/// <param name="LastModified">Its <c>Last-Modified</c>.</param>
/// <param name="At">When the answer came.</param>
public sealed record KeptAnswer(string? ETag, string? LastModified, DateTimeOffset At);

/// <summary>A robots.txt that is kept.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Text">Its text; null where the site has none.</param>
public sealed record KeptRobots(DateTimeOffset At, string? Text);
