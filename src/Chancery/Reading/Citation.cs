namespace Chancery.Reading;

/// <summary>Which part of an article a citation quotes.</summary>
public enum ArticlePart
{
    /// <summary>The text, paragraphs separated by blank lines.</summary>
    Text,

    /// <summary>The headline.</summary>
    Title,
}

/// <summary>A quotation: W3C Web Annotation text-quote and text-position selectors in one. Made by <see cref="Article.Cite"/>.</summary>
/// <param name="Prefix">Up to 32 characters before the quotation.</param>
/// <param name="Exact">The quoted words, character for character.</param>
/// <param name="Suffix">Up to 32 characters after it.</param>
/// <param name="Start">First position within its part, in Unicode code points.</param>
/// <param name="End">First position after it, in Unicode code points.</param>
/// <param name="Part">Whether positions count in the text or in the title.</param>
public sealed record Citation(string Prefix, string Exact, string Suffix, int Start, int End, ArticlePart Part = ArticlePart.Text);
