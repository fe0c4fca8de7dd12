using Chancery.Reading.Html;
using MimeKit;

namespace Chancery.Reading.Containers;

/// <summary>An e-mail (RFC 5322): its own text as an article, and the documents attached to it.</summary>
internal static class Mail
{
    private const int Deepest = 16;

    private static readonly string[] Headers = ["received:", "return-path:", "mime-version:", "message-id:", "delivered-to:", "from:", "date:", "subject:"];

    /// <summary>Whether the first lines are the header of a mail: at least three fields that mails have.</summary>
    public static bool Is(string head)
    {
        var blank = head.ReplaceLineEndings("\n").IndexOf("\n\n", StringComparison.Ordinal);
        var lines = head.ReplaceLineEndings("\n")[..(blank < 0 ? head.ReplaceLineEndings("\n").Length : blank)].Split('\n');
        return lines[0].Contains(':', StringComparison.Ordinal) && Headers.Count(h => lines.Any(l => l.StartsWith(h, StringComparison.OrdinalIgnoreCase))) >= 3;
    }

    /// <exception cref="InvalidDataException">It is no mail after all.</exception>
    public static (ArticleDraft Article, IReadOnlyList<Contained> Attached) Read(byte[] bytes, string name)
    {
        var mail = Parse(bytes);
        var text = mail.TextBody is { Length: > 0 } plain ? PlainText.TextOf(plain) : mail.HtmlBody is { } html ? HtmlFragment.TextOf(html) : "";
        var draft = new ArticleDraft(mail.Subject ?? "", text)
        {
            NeedsText = true,
            Published = mail.Date == default ? null : new(DateOnly.FromDateTime(mail.Date.DateTime), mail.Date),
            Byline = mail.From.Mailboxes.FirstOrDefault() is { } from ? from.Name ?? from.Address : null,
            File = Path.GetFileName(name),
        };
        return (draft, [.. mail.Attachments.OfType<MimePart>().Select(part => Attached(part, name)).OfType<Contained>()]);
    }

    private static Contained? Attached(MimePart part, string name)
    {
        var file = part.FileName ?? "attachment";
        return part.Content is { } content && InputFolder.IsDocument(file) ? new($"{name}/{file}", content.Open()) : null;
    }

    private static MimeMessage Parse(byte[] bytes)
    {
        try
        {
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = Deepest;
            using var stream = new MemoryStream(bytes);
            return MimeMessage.Load(options, stream);
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            throw new InvalidDataException($"the mail is broken: {broken.Message}", broken);
        }
    }
}
