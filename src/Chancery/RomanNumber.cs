namespace Chancery;

/// <summary>Roman numbers: xxii, as folded.</summary>
internal static class RomanNumber
{
    private const int Longest = 7;

    /// <summary>The number up to 89, or null where the letters are none.</summary>
    public static int? Read(string folded)
    {
        if (folded.Length is 0 or > Longest) return null;
        var (sum, previous) = (0, 0);
        for (var i = folded.Length - 1; i >= 0; i--)
        {
            var value = folded[i] switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
            if (value == 0) return null;
            sum += value < previous ? -value : value;
            previous = Math.Max(previous, value);
        }
        return sum;
    }
}
