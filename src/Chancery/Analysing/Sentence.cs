using Chancery.Reading;

namespace Chancery.Analysing;

/// <summary>One sentence of an article.</summary>
/// <param name="Span">Its place in <see cref="Article.Content"/>.</param>
/// <param name="Tokens">Its tokens, in order.</param>
/// <param name="Paragraph">The paragraph's number; the headline is 0.</param>
internal sealed record Sentence(TextSpan Span, List<Token> Tokens, int Paragraph);
