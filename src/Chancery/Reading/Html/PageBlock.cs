using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>A run of text of a page between two block boundaries.</summary>
/// <param name="Text">As a browser shows it.</param>
/// <param name="Linked">How many of its characters stand in links.</param>
/// <param name="Holder">The innermost block element around it.</param>
/// <param name="IsFurniture">Whether it, or what it stands in, is named as something around an article.</param>
internal sealed record PageBlock(string Text, int Linked, IElement Holder, bool IsFurniture)
{
    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, Linked / (double)Text.Length);

    public bool IsHeading => Tags.IsHeading(Holder.LocalName);

    /// <summary>Whether it reads like sentences: long enough, and not mostly links.</summary>
    public bool IsProse => Text.Length >= 25 && LinkShare < 0.5 && !IsHeading;

    public bool EndsLikeSentence => Text[^1] is '.' or '!' or '?' or '।' or '॥' or '…' or '"' or '”' or '»' or '’' or ':' or ')' or '。';
}
