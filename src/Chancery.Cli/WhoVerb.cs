using System.CommandLine;
using Chancery.Briefing;
using Chancery.Recording;
using Chancery.Recording.Offices;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery who</c>: who held an office that day, and which offices a person held.</summary>
internal static class WhoVerb
{
    public static Command Build()
    {
        var words = new Argument<string?>("OFFICE-OR-PERSON")
        {
            Description = "An office (foreign-minister, 'विदेश मंत्री') or any part of a person's name, in any language.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var side = new Argument<string?>("SIDE")
        {
            Description = "The state or organisation, by code or any name.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var day = new Option<string?>("--on") { Description = "The day (ISO 8601); today by default." };
        var unknown = new Option<bool>("--new") { Description = "Lists the persons in office whom only the record knows, to be taken in." };
        var format = SideArguments.Format();
        var record = RecordOption.Build();
        var command = new Command("who",
            "Tells who held an office on a day, and which offices a person held, from the authority file and from the record.")
        { words, side, day, unknown, format, record };
        command.SetAction(parsed => Run(
            parsed.GetValue(words), parsed.GetValue(side), parsed.GetValue(day), parsed.GetValue(unknown),
                parsed.GetValue(format)! == "json",
            parsed.GetValue(record)!));
        return command;
    }

    private static int Run(string? words, string? side, string? day, bool unknown, bool isJson, string file)
    {
        if (words is null
            && !unknown) throw new ArgumentException("Give an office or a person's name, or --new for persons to be taken in.");
        var (view, authority) = Record(file);
        var code = side is null ? null : new ActorDirectory(authority).Find(side);
        var on = day is null ? DateOnly.FromDateTime(DateTime.Today) : PairArguments.Day("--on", day);
        if (unknown) return ListNew(new OfficesInRecord(view, authority), code, isJson, authority);
        var answers = new Who(authority, view).Find(words!, code, on);
        if (answers.Count == 0) throw new ArgumentException($"No office or person is called '{words}'{(side is null ? "" : " there")}.");
        if (isJson) WholeFile.Write("-", answers.Select(OfficeJson.Line));
        else new WhoText(authority).Write(Console.Out, answers, SideArguments.Columns);
        return 0;
    }

    private static int ListNew(OfficesInRecord seen, string? side, bool isJson, AuthorityFile authority)
    {
        var proposals = seen.NewPersons().Where(p => side is null || p.Seen.Side == side).ToList();
        if (proposals.Count == 0) Console.Error.WriteLine("The record names nobody in office whom the authority file does not know.");
        if (isJson) WholeFile.Write("-", proposals.Select(OfficeJson.Line));
        else new WhoText(authority).Write(Console.Out, proposals, SideArguments.Columns);
        return 0;
    }

    // What ships answers without a record too.
    private static (RecordView View, AuthorityFile Authority) Record(string file)
    {
        if (file == RecordOption.DefaultPath && !File.Exists(file)) return (new([], [], []), AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority")));
        using var record = RecordFile.OpenExisting(file);
        return (record.View(RecordSelection.All), KnownBetter.Authority(record));
    }
}
