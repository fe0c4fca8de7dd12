using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Words that the caller knows to name one actor, so that the engine need not find out.</summary>
/// <param name="Span">The words in the article's content.</param>
/// <param name="Code">What claims are to call the actor.</param>
public sealed record GivenActor(TextSpan Span, string Code);
