namespace Chancery.Recording.Origins;

/// <summary>Whether two texts are one text, the one copied, cut or touched up from the other.</summary>
public static class TextCopy
{
    /// <summary>Texts that share so many of all their runs are one.</summary>
    private const double MostlyAlike = 0.5;

    /// <summary>So much of a shorter text must stand in the longer one, if it is cut from it.</summary>
    private const double MostlyContained = 0.8;

    /// <summary>A longer text than this many times the shorter is a collection that holds it among others.</summary>
    private const int MostTimesLonger = 3;

    /// <summary>Whether they are; the same for both orders.</summary>
    public static bool Is(Shingles a, Shingles b)
    {
        var longer = Math.Max(a.Count, b.Count);
        var shorter = Math.Min(a.Count, b.Count);
        if (longer > MostTimesLonger * shorter) return false;
        return a.Resemblance(b) >= MostlyAlike || a.Containment(b) >= MostlyContained;
    }
}
