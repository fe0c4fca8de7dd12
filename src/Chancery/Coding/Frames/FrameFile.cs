using System.Globalization;
using Chancery.Analysing;
using Chancery.Reading;

namespace Chancery.Coding.Frames;

/// <summary>The frames (<c>frames/frames.txt</c>) and one language's words for them (<c>languages/xx/frames.txt</c>).</summary>
internal sealed class FrameFile
{
    private static readonly string[] RoleNames = ["doer", "target", "object", "with", "between", "of", "goal", "by", "content", "addressee", "topic", "from"];
    private static readonly string[] Keys = ["frame", "type", "act", "roles", "plover", "mode", "needs", "where", "status", "why", "verb", "noun", "adj", "yes", "no"];
    private readonly Dictionary<string, Frame> frames = new(StringComparer.Ordinal);
    private readonly List<FrameEntry> entries = [];
    private readonly List<FrameExample> examples = [];
    private readonly List<string> faults = [];

    private FrameFile() { }

    public IReadOnlyList<FrameEntry> Entries => entries;

    public IReadOnlyList<FrameExample> Examples => examples;

    /// <exception cref="InvalidDataException">Lists every line that cannot be understood, with a way out.</exception>
    public static FrameFile Load(string dataFolder, string language)
    {
        var file = new FrameFile();
        file.ReadFrames(Path.Combine(dataFolder, "frames", "frames.txt"), "frames/frames.txt");
        file.ReadWords(Path.Combine(dataFolder, "languages", language, "frames.txt"), $"languages/{language}/frames.txt");
        return file.faults.Count == 0 ? file : throw new InvalidDataException(string.Join(Environment.NewLine, file.faults));
    }

    private void ReadFrames(string path, string name)
    {
        var block = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in DataLines.Read(path))
        {
            var (key, value) = Split(line);
            if (!Keys.Contains(key)) { faults.Add(Unknown(name, number, "keyword", key, Keys)); continue; }
            if (key == "frame" && block.Count > 0) AddFrame(block);
            block[key] = value;
            if (key == "type" && !Enum.TryParse<EventType>(value, true, out _))
                faults.Add(Unknown(name, number, "type", value, Enum.GetNames<EventType>().Select(n => n.ToLowerInvariant())));
        }
        if (block.Count > 0) AddFrame(block);
    }

    private void AddFrame(Dictionary<string, string> block)
    {
        var act = block.GetValueOrDefault("act") switch { "statement" => FrameAct.Statement, "commitment" => FrameAct.Commitment, "topic" => FrameAct.Topic, _ => FrameAct.Event };
        _ = Enum.TryParse<EventType>(block.GetValueOrDefault("type"), true, out var type);
        EventStatus? status = Enum.TryParse<EventStatus>(block.GetValueOrDefault("status"), true, out var s) ? s : null;
        var roles = block.GetValueOrDefault("roles", "doer").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var needs = int.TryParse(block.GetValueOrDefault("needs"), CultureInfo.InvariantCulture, out var n) ? n : 2;
        var plover = block.TryGetValue("plover", out var p) ? new PloverClass(p, block.GetValueOrDefault("mode")) : null;
        frames[block["frame"]] = new(block["frame"], act, type, roles, needs, status, plover) { LeadOnly = block.GetValueOrDefault("where") == "lead" };
        block.Clear();
    }

    private void ReadWords(string path, string name)
    {
        Frame? frame = null;
        foreach (var (number, line) in DataLines.Read(path))
        {
            var (key, value) = Split(line);
            switch (key)
            {
                case "frame" when !frames.TryGetValue(value, out frame): faults.Add(Unknown(name, number, "frame", value, frames.Keys)); break;
                case "frame" or "why": break;
                case "verb" or "noun" when frame is not null: AddEntry(frame, key == "noun", value, $"{name}:{number}"); break;
                case "yes" when frame is not null: AddExample(frame, value, $"{name}:{number}"); break;
                case "no" when frame is not null: examples.Add(new(frame.Name, frame.Type, frame.Act, value, null, $"{name}:{number}")); break;
                case "verb" or "noun" or "yes" or "no": faults.Add($"{name}:{number}: '{key}' stands before any frame; begin the block with 'frame NAME'."); break;
                default: faults.Add(Unknown(name, number, "keyword", key, Keys)); break;
            }
        }
    }

    private void AddExample(Frame frame, string value, string source)
    {
        var arrow = value.LastIndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0) faults.Add($"{source}: a 'yes' line needs '=> TYPE STATUS CODES' after its sentence.");
        else examples.Add(new(frame.Name, frame.Type, frame.Act, value[..arrow].Trim(), value[(arrow + 2)..].Trim(), source));
    }

    private void AddEntry(Frame frame, bool isNoun, string value, string source)
    {
        var words = new List<string[]>();
        var free = new List<bool>();
        List<string[]>? later = null;
        var markers = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var fields = value.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var gap = false;
        string? role = null, required = null;
        EventStatus? status = null;
        var isOpen = false;
        foreach (var written in fields)
        {
            var field = written.TrimEnd('!');
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (field == "needs=1") isOpen = true;
            else if (field.StartsWith("status=", StringComparison.Ordinal))
            {
                if (Enum.TryParse<EventStatus>(field[(equals + 1)..], true, out var named)) status = named;
                else faults.Add(Unknown(source[..source.LastIndexOf(':')], int.Parse(source[(source.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture), "status", field[(equals + 1)..], Enum.GetNames<EventStatus>().Select(n => n.ToLowerInvariant())));
            }
            else if (equals > 0 && RoleNames.Contains(field[..equals]))
            {
                role = field[..equals];
                markers[role] = field[(equals + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries);
            }
            else if (role is not null) markers[role] = JoinMarker(markers[role], field);
            else if (field == "~") gap = true;
            else if (field == "~~") later ??= [];
            else if (later is not null) later.AddRange(Positions(field));
            else { words.AddRange(Positions(field)); while (free.Count < words.Count) free.Add(false); if (gap) free[^1] = true; gap = false; }
            if (field.Length < written.Length) required = role;
        }
        if (words.Count == 0) faults.Add($"{source}: an entry needs at least one word.");
        else entries.Add(new(frame, isNoun, [.. words], [.. free], markers, required, status, source) { Later = [.. later ?? []], IsOpen = isOpen });
    }

    // A marker of two words (के साथ, together with) was cut at the blank.
    private static string[] JoinMarker(string[] markers, string field)
    {
        var parts = field.Split('|');
        return [.. markers[..^1], markers[^1] + " " + parts[0], .. parts[1..]];
    }

    private static IEnumerable<string[]> Positions(string field)
    {
        if (!field.Contains('-', StringComparison.Ordinal)) { yield return [.. field.Split('|').Select(w => Fold.Word(w))]; yield break; }
        if (field.Contains('|', StringComparison.Ordinal)) { yield return [.. field.Split('|').Select(w => Fold.Word(w))]; yield break; }
        foreach (var token in Tokenizer.Tokenize(field, new TextSpan(0, field.Length))) yield return [token.Folded];
    }

    private static (string Key, string Value) Split(string line)
    {
        var gap = line.IndexOfAny([' ', '\t']);
        return gap < 0 ? (line, "") : (line[..gap], line[gap..].Trim());
    }

    private static string Unknown(string file, int line, string what, string value, IEnumerable<string> known)
    {
        var nearest = known.MinBy(k => Closeness.Distance(k, value));
        return $"{file}:{line}: unknown {what} '{value}'; did you mean '{nearest}'?";
    }
}
