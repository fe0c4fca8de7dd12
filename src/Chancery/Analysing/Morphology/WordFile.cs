namespace Chancery.Analysing.Morphology;

/// <summary>Words with their readings from <c>words.txt</c>: FORM, LEMMA, CLASS, then marks (past present future plural passive progressive) parted by blanks; the likeliest reading first.</summary>
internal sealed class WordFile
{
    private readonly Dictionary<string, WordReading[]> readings = new(StringComparer.Ordinal);

    public Dictionary<string, WordReading[]> Readings => readings;

    public static WordFile Load(string path)
    {
        var file = new WordFile();
        foreach (var (number, line) in DataLines.Read(path))
        {
            var c = line.Split('\t');
            if (c.Length < 3 || !Enum.TryParse<WordClass>(c[2], true, out var wordClass))
                throw new InvalidDataException($"{path}:{number}: '{line}' needs FORM, LEMMA, CLASS; the classes are {string.Join(' ', Enum.GetNames<WordClass>()).ToLowerInvariant()}.");
            var form = Fold.Word(c[0]);
            var reading = Marked(new(Fold.Word(c[1]), wordClass), c.Length > 3 ? c[3] : "");
            file.readings[form] = file.readings.TryGetValue(form, out var found) ? [.. found, reading] : [reading];
        }
        return file;
    }

    private static WordReading Marked(WordReading reading, string marks)
    {
        foreach (var mark in marks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            reading = mark switch
            {
                "past" => reading with { Tense = Tense.Past },
                "present" => reading with { Tense = Tense.Present },
                "future" => reading with { Tense = Tense.Future },
                _ => Enum.TryParse<Mark>(mark, true, out var m) ? reading with { Marks = reading.Marks | m } : reading,
            };
        return reading;
    }
}
