using Chancery.Reading;
using static Chancery.Tests.Reading.Containers.Packed;
using static Chancery.Tests.Reading.Documents;

namespace Chancery.Tests.Reading.Containers;

public sealed class PaperTests
{
    [Fact]
    public void A_document_s_paragraphs_are_read_and_a_dateline_dates_it()
    {
        var article = Article(Docx("Talks in Vienna", "Vienna, 21 August 2025", English), "talks.docx", new ReadingOptions());
        Assert.Equal(("Talks in Vienna", PublicationTime.Parse("2025-08-21")), (article.Title, article.Published));
        Assert.EndsWith(English, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_a_paper_are_read_one_after_the_other_and_broken_words_put_together()
    {
        var article = Article(Columns(), "talks.pdf");
        Assert.Equal("Talks in Vienna", article.Title);
        Assert.Equal("The two ministers met in Vienna and spoke about bilateral trade.\n\nThey agreed that the talks would go on in the autumn.", article.Text);
    }

    [Theory]
    [InlineData("%PDF-1.7 and then nothing of a paper", "talks.pdf")]
    public void A_broken_paper_is_refused(string paper, string name) => Assert.Equal(RejectionReason.Unreadable, Rejected(Bytes(paper), name).Reason);
}
