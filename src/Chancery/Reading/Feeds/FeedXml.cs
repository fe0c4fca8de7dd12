using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Chancery.Reading.Feeds;

/// <summary>XML of strangers: no document type is followed, no entity is defined by it, and depth and number of elements are bounded.</summary>
internal static class FeedXml
{
    private const int Deepest = 200;
    private const int MostNodes = 2_000_000;
    private const int MostCharactersOfEntities = 1 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, // an entity that only the document type defines is unknown then, so none can expand
        XmlResolver = null,
        MaxCharactersFromEntities = MostCharactersOfEntities,
        CheckCharacters = false,
    };

    /// <summary>The characters of the document, without its declaration.</summary>
    /// <exception cref="TooLargeException">It nests or repeats its elements out of all measure.</exception>
    /// <exception cref="XmlException">It is not well-formed, or uses an entity of its document type.</exception>
    public static string Text(byte[] bytes, string? charset = null)
    {
        var text = WithoutDeclaration(Charset.Decode(bytes, charset ?? DeclaredCharset(bytes)));
        Check(text);
        return text;
    }

    /// <summary>Reads characters that <see cref="Text"/> gave.</summary>
    public static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), Settings);

    /// <summary>The root element.</summary>
    public static XElement Root(string text)
    {
        using var xml = Reader(text);
        xml.MoveToContent();
        return XElement.Load(xml);
    }

    private static void Check(string text)
    {
        using var xml = Reader(text);
        for (var nodes = 0; xml.Read(); nodes++)
            if (xml.Depth > Deepest || nodes > MostNodes)
                throw new TooLargeException($"nests its elements more than {Deepest} deep or has more than {MostNodes}; no feed does, and it was not read.");
    }

    private static string? DeclaredCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)));
        var at = head.IndexOf("encoding=", StringComparison.Ordinal);
        return at < 0 || at + 11 > head.Length ? null : head[(at + 10)..].Split('"', '\'')[0];
    }

    // The text is decoded already, so its own word for its encoding no longer holds.
    private static string WithoutDeclaration(string xml)
    {
        xml = xml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return xml.StartsWith("<?xml", StringComparison.Ordinal) && xml.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end ? xml[(end + 2)..].TrimStart() : xml;
    }
}
