using System.Globalization;
using System.Text.Json;
using Chancery.Intake.Watching;
using Chancery.Reading;

namespace Chancery.Cli;

/// <summary>What a watcher tells, a line each: what came and changed on standard output, what could not be read on standard error.</summary>
/// <param name="output">For what came and changed; of JSON for all.</param>
/// <param name="errors">For what could not be read.</param>
/// <param name="isJson">Whether each is a line of JSON.</param>
/// <param name="isVerbose">Whether readings of lists that brought nothing are told.</param>
internal sealed class WatchLines(TextWriter output, TextWriter errors, bool isJson, bool isVerbose)
{
    private readonly Lock writing = new();
    private int came, told, silent;

    /// <summary>How often something could not be read.</summary>
    public int NotRead { get; private set; }

    public void Write(Happening happening)
    {
        lock (writing)
        {
            Count(happening);
            if (happening is Happening.ListRead { New: 0 } && !isVerbose) return;
            if (isJson) output.WriteLine(Json(happening));
            else (happening is Happening.NotRead ? errors : output).WriteLine($"{Time(happening.At)}  {happening.Source}  {Line(happening)}");
            output.Flush();
        }
    }

    /// <summary>One line for the end.</summary>
    public string Summary() => $"{came} new, {told + silent} changed ({silent} without saying so), {NotRead} not read.";

    private void Count(Happening happening)
    {
        if (happening is Happening.Came) came++;
        else if (happening is Happening.Changed { IsSilent: true }) silent++;
        else if (happening is Happening.Changed) told++;
        else if (happening is Happening.NotRead) NotRead++;
    }

    private static string Line(Happening happening) => happening switch
    {
        Happening.Came c => $"new  {Named(c.Article)}  {Events(c.Events)}{c.Article.Url}",
        Happening.Changed c => $"{(c.IsSilent ? "SILENT EDIT" : "changed")}  {Named(c.Article)}  {c.Change}  {c.Article.Url}",
        Happening.ListRead l => l.Listed is { } listed ? $"read  {listed} listed, {l.New} new" : "read  not changed",
        Happening.NotRead n => $"not read: {n.Words.TrimEnd('.')}; {(n.Next is { } next ? $"next try {Time(next)}" : "it is not tried again")}.",
        _ => throw new InvalidOperationException(),
    };

    private static string Json(Happening h) => h switch
    {
        Happening.Came c => Line(h, "new", c.Article, c.Events, null, null),
        Happening.Changed c => Line(h, c.IsSilent ? "silent edit" : "changed", c.Article, null, c.Change, null),
        Happening.ListRead l => JsonSerializer.Serialize(new { at = h.At, source = h.Source, what = "read", listed = l.Listed, added = l.New }, SourcesVerb.Json),
        Happening.NotRead n => Line(h, "not read", null, null, n.Words, n.Next),
        _ => throw new InvalidOperationException(),
    };

    private static string Line(Happening h, string what, Article? article, int? events, string? words, DateTimeOffset? next) => JsonSerializer.Serialize(
        new { at = h.At, source = h.Source, what, article = article?.Id, title = article?.Title, url = article?.Url, events, words, next }, SourcesVerb.Json);

    private static string Named(Article article) => article.Title.Length > 0 ? article.Title : "(no title)";

    private static string Events(int count) => count == 0 ? "" : count == 1 ? "1 event  " : $"{count} events  ";

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
