namespace Chancery.Tests.Reading;

public sealed class PlainTextTests
{
    [Fact]
    public void A_first_line_before_a_blank_line_is_the_headline()
    {
        var article = Documents.Article($"Ministers meet in Vienna\n\n{Documents.English}\n\nThe end came late.");
        Assert.Equal(("Ministers meet in Vienna", $"{Documents.English}\n\nThe end came late."), (article.Title, article.Text));
    }

    [Fact]
    public void A_headline_may_stand_right_above_the_text()
    {
        var article = Documents.Article($"Ministers meet in Vienna\n{Documents.English}");
        Assert.Equal(("Ministers meet in Vienna", Documents.English), (article.Title, article.Text));
    }

    [Fact]
    public void A_first_paragraph_of_sentences_is_no_headline() =>
        Assert.Equal("", Documents.Article($"{Documents.English}\n\nThe end came late.").Title);

    [Fact]
    public void A_single_line_is_text() => Assert.Equal(("", "Ministers meet"), (Documents.Article("Ministers meet").Title, Documents.Article("Ministers meet").Text));

    [Fact]
    public void Lines_broken_at_a_width_are_one_paragraph()
    {
        var article = Documents.Article("Ministers meet\n\nThe two ministers met in Vienna on Friday, and they spoke about\ntrade for two hours. They agreed that the talks would continue\nin the autumn.\n\nThe end came late.");
        Assert.Equal("The two ministers met in Vienna on Friday, and they spoke about trade for two hours. They agreed that the talks would continue in the autumn.\n\nThe end came late.", article.Text);
    }

    [Fact]
    public void Lines_without_blank_lines_between_are_paragraphs_of_their_own() =>
        Assert.Equal($"{Documents.Hindi}\n\nवार्ता देर तक चली।", Documents.Article($"{Documents.Hindi}\nवार्ता देर तक चली।").Text);

    [Fact]
    public void Controls_and_marks_of_direction_go_and_letters_stay_as_written()
    {
        var article = Documents.Article("Title here\r\n\r\nThe\u202E minister\u0007 of Ca\u0301diz\u00AD met him,\rand they talked of q\u0306 and क्\u200Dष at the table in the hall.");
        Assert.Equal("The minister of Ca\u0301diz met him,\n\nand they talked of q\u0306 and क्\u200Dष at the table in the hall.", article.Text);
    }
}
