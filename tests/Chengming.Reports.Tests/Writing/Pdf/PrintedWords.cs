using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Tests.Writing.Pdf;

/// <summary>The words of a report on paper, in the order in which they are read; page numbers left out.</summary>
internal static class PrintedWords
{
    public static IEnumerable<string> Of(AnnualReport report)
    {
        var official = OfficialReport.Of(report);
        yield return official.Title;
        foreach (var paragraph in official.Opening)
        {
            yield return paragraph.Lead + paragraph.Text;
        }

        foreach (var section in official.Sections)
        {
            yield return section.Heading;
            foreach (var paragraph in section.Paragraphs)
            {
                yield return paragraph.Lead + paragraph.Text;
            }

            foreach (var cell in section.Tables.SelectMany(t => t.Cells))
            {
                yield return cell.Text;
            }
        }
    }
}
