using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Disagreements;
using Chancery.Resolving;

namespace Chancery.Briefing;

/// <summary>Stages, steps and disagreements of events in English words.</summary>
internal static class StageWords
{
    /// <summary>"date reported", "under way".</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.InPreparation => "in preparation",
        Stage.DateReported => "date reported",
        Stage.UnderWay => "under way",
        _ => Lower(stage),
    };

    /// <summary>What the steps of a plan say beside its date: how far it has come, from which day it was moved, that it has lapsed.</summary>
    public static IEnumerable<string> NotesOf(Event e, DateOnly asOf)
    {
        var steps = e.Steps;
        if (e.Status is EventStatus.Planned or EventStatus.Cancelled && e.StageOn(asOf) is { } stage && stage is not (Stage.Planned or Stage.Cancelled)) yield return Of(stage);
        foreach (var step in steps.Where(s => s.Before is not null))
            yield return step.Date is null ? $"was to be on {DateWords.Of(step.Before)}" : $"moved from {DateWords.Of(step.Before)}";
    }

    /// <summary>"date: 21 August 2025 (official: Kremlin) or 20 August 2025 (press: The Herald); preferred: official over press".</summary>
    public static string Of(Disagreement d) =>
        $"{Lower(d.Field)}{(d.Of is { } of ? $" of {of}" : "")}: {string.Join(" or ", d.Variants.Select(v => $"{Value(d.Field, v.Value)} ({Lower(v.Kind)}: {Sources(v)})"))}; preferred: the first, {d.Reason}";

    private static string Value(DisputedField field, string value) => field == DisputedField.Date ? DateWords.Of(Edtf.Parse(value)) : value;

    private static string Sources(Variant<string> variant) => string.Join(", ", variant.Accounts.Select(a => SourceWords.Publisher(a.Article)).Distinct());

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
