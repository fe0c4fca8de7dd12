namespace Chancery;

/// <summary>The lines of a data file that hold facts, with their numbers; remarks and blank ends are dropped.</summary>
internal static class DataLines
{
    public static IEnumerable<(int Number, string Text)> Read(string path)
    {
        if (!File.Exists(path)) yield break;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var text = WithoutRemark(line).TrimEnd();
            if (text.Length > 0) yield return (number, text);
        }
    }

    private static string WithoutRemark(string line)
    {
        for (var i = 0; i < line.Length; i++)
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1]))) return line[..i];
        return line;
    }
}
