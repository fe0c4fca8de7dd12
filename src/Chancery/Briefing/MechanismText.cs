using System.Globalization;
using Chancery.Recording;
using Chancery.Recording.Mechanisms;
using Chancery.Recording.Offices;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>
/// Prints standing series as a tree in plain text: who chairs, the last and the next session, what is overdue, each with its words.
/// </summary>
public sealed class MechanismText(AuthorityFile authority, RecordView record, DateOnly on)
{
    private const int Step = 4;
    private const int Narrowest = 50;
    private const int Longest = 160;
    private readonly ActorDirectory actors = new(authority);
    private readonly QuotationPicker quotations = new(authority);
    private readonly Wording wording = new(authority, new(authority), null, new(authority, on));
    private readonly LineWriter lines = new(new(authority, new(authority), null, new(authority, on)), new(authority),
        new(record.Events, on));

    /// <summary>Writes the series in the order given, wrapped to so many columns. A series stands under its parent.</summary>
    public void Write(TextWriter output, IReadOnlyList<StandingMechanism> mechanisms, int columns = 100)
    {
        foreach (var mechanism in mechanisms)
        {
            var indent = new string(' ', Step * mechanism.Depth);
            var width = Math.Max(Narrowest, columns) - indent.Length;
            foreach (var line in TextLines.Wrapped(Title(mechanism), width)) output.Write(indent + line + "\n");
            foreach (var line in Facts(mechanism).SelectMany(fact => TextLines.Wrapped(fact, width - 2)))
                output.Write($"{indent}  {line}\n");
        }
    }

    private static string Title(StandingMechanism m) => m.Kind is null ? m.Label : $"{m.Label} [{m.Kind}]";

    private IEnumerable<string> Facts(StandingMechanism m)
    {
        if (Known(m).ToList() is { Count: > 0 } known) yield return string.Join("; ", known);
        foreach (var line in m.Next is { } next ? Of(next) : []) yield return line;
        if (m.OverdueSince is { } since)
            yield return $"OVERDUE by its own cadence since {DateWords.Of(since)}: nothing planned or reported since the last session";
        if (m.Last is { } last)
            foreach (var line in Told("last", last)) yield return line;
        foreach (var d in m.Disagreements) yield return Disagreement(d);
    }

    private IEnumerable<string> Known(StandingMechanism m)
    {
        if (m.Sessions.Count == 0) yield return "no session in the record";
        if (m.Cadence is { } cadence) yield return "meets " + Every(cadence);
        if (m.CoChairs.Count > 0) yield return "co-chairs: " + string.Join(", ", m.CoChairs.Select(Chair));
    }

    private string Chair(CoChair chair) => $"{chair.Office} of {actors.InSentence(chair.Side)}" + chair.Holder switch
    {
        Incumbent.Known k => $" ({k.Term.Name})",
        Incumbent.Ambiguous a => $" (one of {string.Join(", ", a.Candidates.Select(c => c.Name).Distinct())})",
        _ => "",
    };

    private static string Every(Cadence cadence)
    {
        var months = cadence.Months == 1 ? "every month" : string.Create(CultureInfo.InvariantCulture, $"every {cadence.Months} months");
        return cadence.InferredFrom is { } n
            ? string.Create(CultureInfo.InvariantCulture, $"{months}, inferred from {n} sessions of the record")
            : months;
    }

    private IEnumerable<string> Of(NextSession next) => next switch
    {
        NextSession.Planned p => Told(Named("next", p.Ordinal), p.Session),
        NextSession.Expected { About: { } about } e =>
            [$"{Named("next", e.Ordinal)}: expected by its cadence {DateWords.Of(about)}; no article plans it"],
        _ => [$"{Named("next", next.Ordinal)}: no date told"],
    };

    private static string Named(string which, int? ordinal) => ordinal is { } n ? $"{which} (the {Wording.Ordinal(n)})" : which;

    private IEnumerable<string> Told(string which, MechanismSession session)
    {
        var line = lines.Of(session.Event, Detail.Short);
        var marks = string.Concat(line.Marks.Select(m => $" [{m}]"));
        yield return $"{which}: {line.When}, {wording.Of(session.Event)}{marks}";
        foreach (var q in line.Quotations) yield return Quoted(q);
    }

    private string Disagreement(OrdinalDisagreement d) =>
        $"numbers disagree: {Dated(d.Earlier)}, {Dated(d.Later)}";

    private string Dated(MechanismSession s) =>
        $"{Wording.Ordinal(s.Ordinal!.Value)} ({DateWords.Of(s.Event.When.Edtf)}) {Quoted(quotations.Of(s.Event, 1, Longest)[0])}";

    private static string Quoted(Quotation q) => $"“{q}” — {SourceWords.Publisher(q.Source)}, {SourceWords.Day(q.Source)}";
}
