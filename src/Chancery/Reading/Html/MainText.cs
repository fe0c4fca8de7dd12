using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>
/// Finds the text of the article among the blocks of a page. Every prose block speaks for the elements around it, the nearer the more
/// (as in the Readability algorithm); the element most spoken for holds the article, with siblings that are nearly as strong.
/// </summary>
internal sealed class MainText
{
    private const int Levels = 5;
    private const int LeastText = 250;
    private const double MuchMore = 1.8;
    private const double FewLinks = 0.25;
    private readonly Dictionary<IElement, Weight> weights = [];
    private readonly List<PageBlock> blocks;

    private MainText(List<PageBlock> blocks) => this.blocks = blocks;

    /// <summary>The blocks of the article in order; none when the page has no prose.</summary>
    public static List<PageBlock> Of(List<PageBlock> blocks)
    {
        var prose = blocks.Sum(b => b.IsProse ? b.Text.Length : 0);
        var strict = new MainText(blocks.FindAll(b => !b.IsFurniture(prose, strict: true))).Find();
        if (Length(strict) >= LeastText) return strict;
        // Some pages give their text a name that speaks of furniture.
        var lenient = new MainText(blocks.FindAll(b => !b.IsFurniture(prose, strict: false))).Find();
        if (Length(lenient) < LeastText) lenient = new MainText(blocks).Find();
        return Length(lenient) > 2 * Length(strict) ? lenient : strict;
    }

    private static int Length(List<PageBlock> blocks) => blocks.Sum(b => b.Text.Length);

    private List<PageBlock> Find()
    {
        foreach (var block in blocks) Weigh(block);
        if (Top() is not { } top) return [];
        var kept = Kept(top);
        return blocks.FindAll(b => kept.Any(k => IsWithin(b.Holder, k)));
    }

    private sealed class Weight
    {
        public double Score;
        public int Length;
        public int Linked;
        public int Prose;

        public double LinkShare => Length == 0 ? 0 : (double)Linked / Length;

        public double Value => Score * (1 - LinkShare);
    }

    private void Weigh(PageBlock block)
    {
        var points = block.IsProse ? PointsOf(block) : 0;
        var level = 0;
        for (var element = Speaks(block.Holder); element is not null; element = element.ParentElement, level++)
        {
            var weight = WeightOf(element);
            weight.Length += block.Text.Length;
            weight.Linked += block.Linked;
            if (block.IsProse) weight.Prose += block.Text.Length;
            if (points > 0 && level < Levels) weight.Score += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
        }
    }

    private static double PointsOf(PageBlock block)
    {
        var commas = Math.Min(10, block.Text.AsSpan().Count(',') + block.Text.AsSpan().Count('،') + block.Text.AsSpan().Count('，'));
        return (1 + commas + Math.Min(block.Text.Length / 100, 3)) * (1 - block.LinkShare);
    }

    // A paragraph speaks for what holds it; an element with bare text speaks for itself.
    private static IElement? Speaks(IElement holder) => holder.LocalName is "p" or "pre" or "li" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? holder.ParentElement : holder;

    private Weight WeightOf(IElement element)
    {
        if (weights.TryGetValue(element, out var weight)) return weight;
        weights[element] = weight = new() { Score = Prior(element) };
        return weight;
    }

    private static double Prior(IElement element)
    {
        var prior = element.LocalName switch
        {
            "article" or "main" => 10,
            "ul" or "ol" or "dl" or "form" or "address" or "li" or "td" => -3,
            _ => 0,
        };
        if (element.GetAttribute("itemprop") is "articleBody") prior += 40;
        if ((ClassWords.SayBody(element.ClassName) && !ClassWords.SayStandfirst(element.ClassName)) || ClassWords.SayBody(element.Id)) prior += 10;
        return prior;
    }

    private IElement? Top()
    {
        IElement? top = null;
        foreach (var (element, weight) in weights)
            if (element.LocalName is not ("html" or "p") && weight.Score > Prior(element) && (top is null || weight.Value > weights[top].Value)) top = element;
        return top is null ? null : Climbed(top);
    }

    // Text spread over several like parts has its whole in the element around them.
    private IElement Climbed(IElement top)
    {
        var best = weights[top].Value;
        var last = best;
        for (var parent = top.ParentElement; parent is not null && parent.LocalName is not ("body" or "html"); parent = parent.ParentElement)
        {
            if (!weights.TryGetValue(parent, out var weight) || weight.Value < best / 3) break;
            if (weight.Value > last) return Climbed(parent);
            last = weight.Value;
        }
        return Widened(top);
    }

    // Layouts that wrap every paragraph in boxes of its own: the box around them holds far more prose, and is no list of links.
    private IElement Widened(IElement top)
    {
        var widened = top;
        for (var parent = top.ParentElement; parent is not null && parent.LocalName is not ("body" or "html"); parent = parent.ParentElement)
            if (weights.TryGetValue(parent, out var weight) && weight.Prose > MuchMore * weights[widened].Prose && weight.LinkShare < FewLinks) widened = parent;
        return widened;
    }

    private List<IElement> Kept(IElement top)
    {
        var kept = new List<IElement> { top };
        if (top.ParentElement is not { } parent) return kept;
        var threshold = Math.Max(10, weights[top].Value * 0.2);
        foreach (var sibling in parent.Children)
            if (sibling != top && Joins(sibling, top, threshold)) kept.Add(sibling);
        return kept;
    }

    private bool Joins(IElement sibling, IElement top, double threshold)
    {
        if (sibling.LocalName == "p") return blocks.Any(b => b.Holder == sibling && b.Text.Length > 80 && b.LinkShare < 0.25);
        if (!weights.TryGetValue(sibling, out var weight)) return false;
        var alike = sibling.ClassName is { Length: > 0 } name && name == top.ClassName ? weights[top].Value * 0.2 : 0;
        return weight.Value + alike >= threshold;
    }

    private static bool IsWithin(IElement element, IElement holder)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
            if (e == holder) return true;
        return false;
    }
}
