using Chancery.Reading;

namespace Chancery.Tests.Promises;

/// <summary>The library in five lines, as the README shows it.</summary>
internal static class FiveLines
{
    public static void Say(TextWriter output)
    {
        // five lines
        var pipeline = Pipeline.Load();
        var article = new Article("Talks in Moscow", "S. Jaishankar met Sergey Lavrov in Moscow on Thursday.", "en", PublicationTime.Parse("2025-08-21"));
        foreach (var e in pipeline.Read(article).Events)
            output.WriteLine($"{e.Type} {e.Status} {string.Join(' ', e.Parties)} {e.When.Edtf}: {e.Evidence[0].Exact}");
        // end
    }
}
