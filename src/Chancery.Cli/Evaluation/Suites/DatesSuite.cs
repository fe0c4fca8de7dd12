using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Dates: their value, by the specifications of a date recogniser, and their place, by texts in which they are marked.</summary>
internal sealed partial class DatesSuite : Suite
{
    private const string Language = "hi";
    private const string Value = "value";
    private const string EveryValue = "value, every case";
    private const string Extent = "extent";
    private static readonly string[] Resolutions = ["PastResolution", "FutureResolution"];
    private static readonly string[] Vague = [Fold.Word("कुछ")];
    private static readonly DateOnly Neutral = new(2010, 6, 15);

    public override string Name => "dates";

    public override string Measures =>
        """
        `value, every case`: sentences with one date or period whose value is given, counted from a given day; right when a date that we read in it has the first and the last day of the specification
        (whose end may be the day after, or the first day of the month or year that we name as the end: "to 2018" is there up to 2018-01-01), looking back or looking ahead. Left out is what the specification itself does not resolve to days, or says that the recogniser does not do. The key is the file.
        `value`: of those the sensible ones: not bare numbers (the specification reads 4/22 as Americans do), not weekends and seasons, not "some" or "a few" days, which it takes for three.
        Beginning, middle and end of months and years, which it cuts in exact halves where the words only say "about" (we write 2017-11~, 2017-12~), count as wrong.
        `extent`: dates marked in news texts, found when a date of ours shares words with them; the key is the kind (D date, P period, F frequency, T time). Precision counts our dates that share words with a mark.
        The news texts have no date; 2010-06-15 is given.
        """;

    public override string Data =>
        "Recognizers-Text specifications, Hindi DateParser and DatePeriodParser (microsoft/Recognizers-Text, MIT); ILTIMEX-2012 (HayWiir/IASNLP-2018, no licence stated; to measure with only).";

    public override string Form =>
        "specification files (*.json, lists with 'Input', 'Context' and 'Results') or an archive or folder of texts (*.xml) with <ILTIMEX TYPE=\"…\">";

    public override IReadOnlyList<string> Places =>
        ["corpus/time/recognizers-hi/DateTime/DateParser.json", "corpus/time/recognizers-hi/DateTime/DatePeriodParser.json",
            "corpus/time/iltimex-2012-odd.zip"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var path in paths)
            if (path.EndsWith(".json", StringComparison.Ordinal)) ScoreValues(path, pipeline, board);
            else ScoreExtents(path, pipeline, board);
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
    [
        new("value right", board.Value(Language, Value), "–", 0.85),
        new("extent found", board.Value(Language, Extent), "–", null),
    ];

    private void ScoreValues(string path, Pipeline pipeline, Scoreboard board)
    {
        var key = Path.GetFileNameWithoutExtension(path);
        foreach (var (spec, read) in Readings.Over(Specs(path), s => pipeline.Mentions(Readings.Sentence(s.Input, Language, s.Day)).Dates))
        {
            var isRight = read.Any(d => spec.Values.Any(v => IsValue(d.Date, v) || IsValue(d.Ahead, v)));
            board.Items++;
            foreach (var slot in spec.IsSensible ? (string[])[Value, EveryValue] : [EveryValue])
            {
                board.Share(Language, slot).Add(isRight);
                board.Share(Language, slot, key).Add(isRight);
            }
            if (!isRight) board.Mistakes.Add(new(read.Count == 0 ? "MISSED" : "WRONG", spec.Place, spec.IsSensible ? key
                : $"{key}, not sensible", $"{spec.Words} = {string.Join(" or ", spec.Values.Distinct())}", Told(read),
                $"{spec.Input} ({spec.Day:yyyy-MM-dd})"));
        }
    }

    private static bool IsValue(Edtf? date, (DateOnly First, DateOnly Last) value) =>
        date is not null && date.Earliest == value.First && (date.Latest == value.Last || date.Latest.AddDays(1) == value.Last || FirstOfEnd(date) == value.Last);

    private static DateOnly? FirstOfEnd(Edtf date) => Edtf.Parse(date.Text[(date.Text.IndexOf('/', StringComparison.Ordinal) + 1)..]) is { IsDay: false } end && date.Text.Contains('/', StringComparison.Ordinal) ? end.Earliest : null;

    private static string Told(IReadOnlyList<DateRead> dates) =>
        string.Join("; ", dates.Select(d => d.Ahead is null ? $"{d.Date}{(d.Days > 0 ? $" {d.Days} days" : "")}"
        : $"{d.Date} or {d.Ahead}"));

    private IEnumerable<Spec> Specs(string path)
    {
        SuiteData.Require(path, Form);
        var file = Path.GetFileName(path);
        var cases = SuiteData.Parse(File.ReadAllText(path), file, Form);
        if (cases.ValueKind != JsonValueKind.Array) throw new InvalidDataException($"{file}: this is no list of cases; give {Form}.");
        return cases.EnumerateArray().Select((c, i) => ReadSpec(c, $"{file}[{i}]")).OfType<Spec>();
    }

    // Null where the case gives no value in days.
    private static Spec? ReadSpec(JsonElement c, string place)
    {
        var input = SuiteData.Words(c, "Input", place);
        if (c.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.Ordinal)) return null;
        if (!c.TryGetProperty("Context", out var context) || !c.TryGetProperty("Results", out var results) || results.GetArrayLength() != 1
            || !results[0].TryGetProperty("Value", out var value)) return null;
        var day = PublicationTime.Parse(SuiteData.Words(context, "ReferenceDateTime", place))
            ?? throw new InvalidDataException($"{place}: 'ReferenceDateTime' is no ISO 8601 time; write it like 2016-11-07T00:00:00.");
        var values = Resolutions.Select(r => value.TryGetProperty(r, out var resolution) ? Days(resolution) : null).OfType<(DateOnly,
            DateOnly)>().ToList();
        return values.Count == 0 ? null
            : new(place, input, SuiteData.Words(results[0], "Text", place), day.Day, values,
            IsSensible(SuiteData.Words(results[0], "Text", place), value.TryGetProperty("Timex", out var timex) ? timex.GetString() ?? "" : ""));
    }

    private static bool IsSensible(string words, string timex) =>
        words.Any(char.IsLetter) && !SeasonOrWeekend().IsMatch(timex) && !Vague
            .Any(v => Fold.Word(words).Contains(v, StringComparison.Ordinal));

    [GeneratedRegex("WE|SP|SU|FA|WI|_REF")]
    private static partial Regex SeasonOrWeekend();

    private static (DateOnly, DateOnly)? Days(JsonElement resolution)
    {
        if (Day(resolution, "date") is { } day) return (day, day);
        return Day(resolution, "startDate") is { } first && Day(resolution, "endDate") is { } last ? (first, last) : null;
    }

    private static DateOnly? Day(JsonElement resolution, string name) =>
        resolution.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? PublicationTime.Parse(value.GetString())?.Day : null;

    private void ScoreExtents(string path, Pipeline pipeline, Scoreboard board)
    {
        var texts = SuiteData.Documents(path, Form, ".xml").Select(d => MarkedText.Read(d.Name, d.Text))
            .Where(t => t.Text.Trim().Length > 0);
        foreach (var (text, read) in Readings.Over(texts, t => pipeline.Mentions(Readings.Sentence(t.Text, Language, Neutral)).Dates))
        {
            board.Items++;
            var found = text.Marks.Where(m => read.Any(d => d.Span.Overlaps(m.Span))).ToList();
            var right = read.Count(d => text.Marks.Any(m => m.Span.Overlaps(d.Span)));
            // Found and right may differ: one of ours can cover two marks.
            board.Measure(Language, Extent).Add(Math.Min(found.Count, right), text.Marks.Count, read.Count);
            foreach (var mark in text.Marks) board.Measure(Language, Extent, mark.Type).Add(found.Contains(mark) ? 1 : 0, 1,
                found.Contains(mark) ? 1 : 0);
            foreach (var mark in text.Marks.Except(found)) board.Mistakes.Add(new("MISSED", text.Id, $"{Extent} {mark.Type}",
                text.Text[mark.Span.Start..mark.Span.End], "", text.Around(mark.Span)));
            foreach (var date in read.Where(d => !text.Marks.Any(m => m.Span.Overlaps(d.Span))))
                board.Mistakes.Add(new("FALSE", text.Id, Extent, "", $"{text.Text[date.Span.Start..date.Span.End]} = {Told([date])}",
                    text.Around(date.Span)));
        }
    }

    private sealed record Spec(string Place, string Input, string Words, DateOnly Day,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Values, bool IsSensible);

    private sealed record Mark(string Type, TextSpan Span);

    private sealed partial record MarkedText(string Id, string Text, IReadOnlyList<Mark> Marks)
    {
        private const int Reach = 30;

        public string Around(TextSpan span) => Text[Math.Max(0, span.Start - Reach)..Math.Min(Text.Length, span.End + Reach)];

        public static MarkedText Read(string name, string xml)
        {
            var (text, marks, at) = (new StringBuilder(), new List<Mark>(), 0);
            foreach (Match tag in Tag().Matches(xml))
            {
                text.Append(WebUtility.HtmlDecode(xml[at..tag.Index]));
                var words = WebUtility.HtmlDecode(tag.Groups[2].Value);
                if (words.Length > 0) marks.Add(new(tag.Groups[1].Value, new(text.Length, text.Length + words.Length)));
                text.Append(words);
                at = tag.Index + tag.Length;
            }
            return new(name, text.Append(WebUtility.HtmlDecode(xml[at..])).ToString(), marks);
        }

        [GeneratedRegex("""<ILTIMEX TYPE="(\w+)"[^>]*>([^<]*)</ILTIMEX>|<[^>]*>""")]
        private static partial Regex Tag();
    }
}
