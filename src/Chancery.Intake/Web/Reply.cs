using System.Net;
using System.Text;

namespace Chancery.Intake.Web;

/// <summary>One answer of a server as it came, its body read within bounds; or why none came.</summary>
internal sealed record Reply
{
    public HttpStatusCode Status { get; init; }

    public byte[] Bytes { get; init; } = [];

    public string? Charset { get; init; }

    public Validators Validators { get; init; } = new(null, null);

    /// <summary>Where it leads to, of a redirect.</summary>
    public Uri? Location { get; init; }

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>What went wrong, in words that follow the address; null when a whole answer came.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the fault may be gone at the next try.</summary>
    public bool MayPass { get; init; }

    /// <summary>Whether the whole host is at fault.</summary>
    public bool IsHost { get; init; }

    /// <summary>Whether our own rules forbid it.</summary>
    public bool IsRefused { get; init; }

    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    public bool IsSuccess => Fault is null && (int)Status is >= 200 and < 300;

    /// <summary>The status in words: "503 Service Unavailable".</summary>
    public string StatusWords
    {
        get
        {
            var name = Status.ToString();
            var words = new StringBuilder().Append((int)Status);
            if (!char.IsAsciiLetter(name[0])) return words.ToString();
            for (var i = 0; i < name.Length; i++) words.Append(i == 0 || char.IsUpper(name[i]) ? " " : "").Append(name[i]);
            return words.ToString();
        }
    }
}
