namespace Chancery.Recording.Searching;

/// <summary>Endings by their last letter, the longest first.</summary>
internal sealed class EndingList
{
    private static readonly List<(string Ending, string Written)> None = [];
    private readonly Dictionary<char, List<(string Ending, string Written)>> byLast = [];

    public void Add(string ending, string written)
    {
        var list = byLast.TryGetValue(ending[^1], out var found) ? found : byLast[ending[^1]] = [];
        list.Add((ending, written));
        list.Sort((a, b) => b.Ending.Length - a.Ending.Length);
    }

    /// <summary>The endings that close with the word's last letter, the longest first.</summary>
    public List<(string Ending, string Written)> Of(string word) => word.Length == 0 ? None : byLast.GetValueOrDefault(word[^1], None);
}
