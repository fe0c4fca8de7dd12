using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>A run of text of a page between two block boundaries.</summary>
/// <param name="Text">As a browser shows it.</param>
/// <param name="Linked">How many of its characters stand in links.</param>
/// <param name="Holder">The innermost block element around it.</param>
/// <param name="Furniture">The innermost thing it stands in that is named as something around an article; null when there is none.</param>
internal sealed record PageBlock(string Text, int Linked, IElement Holder, Furniture? Furniture)
{
    /// <summary>Whether it stands in something around an article, now that the prose of the whole page is known.</summary>
    /// <param name="allProse">Characters of prose of the page.</param>
    /// <param name="strict">Whether names that rule out the article are believed however much they hold.</param>
    public bool IsFurniture(int allProse, bool strict)
    {
        for (var around = Furniture; around is not null; around = around.Outer)
            if ((strict && around.RulesOut) || around.Prose <= Html.Furniture.MostProse * allProse) return true;
        return false;
    }

    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, Linked / (double)Text.Length);

    public bool IsHeading => Tags.IsHeading(Holder.LocalName);

    /// <summary>Whether it reads like sentences: long enough, and not mostly links.</summary>
    public bool IsProse => Text.Length >= 25 && LinkShare < 0.5 && !IsHeading;

    public bool EndsLikeSentence => Text[^1] is '.' or '!' or '?' or '।' or '॥' or '…' or '"' or '”' or '»' or '’' or ':' or ')' or '。';
}

/// <summary>An element named as something around an article. What holds a good part of the page's prose is the article whatever its name.</summary>
/// <param name="Outer">The next such element around it.</param>
/// <param name="IsNever">Whether its name rules out the article even so.</param>
internal sealed record Furniture(Furniture? Outer, bool IsNever)
{
    /// <summary>The share of a page's prose above which a name is not believed.</summary>
    public const double MostProse = 0.35;

    /// <summary>Characters of prose within.</summary>
    public int Prose { get; private set; }

    /// <summary>Whether the name is believed however much it holds: one that holds the headline ("with-sidebar") is a layout's.</summary>
    public bool RulesOut => IsNever && !holdsHeadline;

    private bool holdsHeadline;

    public void Add(int prose)
    {
        for (var around = this; around is not null; around = around.Outer) around.Prose += prose;
    }

    public void AddHeadline()
    {
        for (var around = this; around is not null; around = around.Outer) around.holdsHeadline = true;
    }
}
