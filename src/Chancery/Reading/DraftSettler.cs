namespace Chancery.Reading;

/// <summary>Makes an article of a draft: text cleaned, language found, date settled; or says why there is none.</summary>
internal sealed class DraftSettler(ReadingOptions options)
{
    private const int LongestShown = 40;
    private readonly LanguageFinder languages = LanguageFinder.Of(Path.Combine(options.DataFolder ?? AppContext.BaseDirectory, "languages"));

    public ReadResult Settle(ArticleDraft draft, string place)
    {
        var title = CleanText.Of(draft.Title).ReplaceLineEndings(" ");
        var text = CleanText.Of(draft.Text);
        if (!HasLetters(text) && (draft.NeedsText || !HasLetters(title))) return Reject(RejectionReason.NoText, $"{place}: holds no text of an article.");
        var language = LanguageOf(draft, title, text);
        if (language is null || !languages.Known.Contains(language)) return Reject(RejectionReason.ForeignLanguage, $"{place}: {Foreign(language)}");
        var published = draft.Published ?? options.Published;
        if (published is null && options.RequireDate) return Reject(RejectionReason.NoDate, $"{place}: {Undated(Shown(draft.UnreadDate), draft.Modified)}");
        return new ReadResult.Read(new Article(title, text, language, published)
        {
            PublishedBy = draft.PublishedBy,
            Publisher = OneLine(draft.Publisher),
            Byline = OneLine(draft.Byline),
            Dek = OneLine(draft.Dek),
            Section = OneLine(draft.Section),
            Credit = draft.Credit is null ? null : CleanText.Of(draft.Credit),
            Place = OneLine(draft.Place),
            Url = OneLine(draft.Url),
            File = draft.File,
            Modified = draft.Modified,
            Side = draft.Side ?? options.Side,
        });
    }

    // A document that names a language we know is believed; any other word of it is only a hint.
    private string? LanguageOf(ArticleDraft draft, string title, string text)
    {
        if (options.Language is not null) return options.Language;
        var named = draft.Language?.Split('-', '_')[0].ToLowerInvariant();
        return draft.IsLanguageSure && named is not null && languages.Known.Contains(named) ? named : languages.Find(title, text, named);
    }

    private string Foreign(string? language)
    {
        var known = string.Join(", ", languages.Known.Select(languages.NameOf));
        return language is null
            ? $"its language could not be told; the languages that can be read are {known}; --language sets one."
            : $"is in {languages.NameOf(language)}; the languages that can be read are {known}.";
    }

    private static string Undated(string? unread, PublicationTime? modified) => unread is null
        ? $"no publication date was found{(modified is { } change ? $", only that of a change ({change})" : "")}; give one with --published YYYY-MM-DD."
        : $"its publication date '{unread}' cannot be read; write it like 2025-08-21 or 2025-08-21T17:30+05:30, or give --published YYYY-MM-DD.";

    private static string? Shown(string? value) => OneLine(value) is { } line ? line.Length <= LongestShown ? line : line[..LongestShown] + "…" : null;

    private static ReadResult.Rejected Reject(RejectionReason reason, string message) => new(reason, message);

    private static bool HasLetters(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (System.Text.Rune.IsLetter(rune)) return true;
        return false;
    }

    private static string? OneLine(string? words)
    {
        if (words is null) return null;
        var clean = CleanText.Of(words).ReplaceLineEndings(" ");
        return clean.Length == 0 ? null : clean;
    }
}
