using Chengming.Reports.Reading;
using Chengming.Reports.Writing;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Tests.Writing;

/// <summary>What is written is read back: here up to the grids, which hold every figure at its place with its merged headers.</summary>
public class ReadBackTests
{
    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("html")]
    public void Open_WhatWasWritten_GivesTheOfficialGrids(string format)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var report = OddReports.With(seed);
            var document = DocumentReaders.Open(
                Written(format, report),
                $"报告.{format}",
                ReadingLimits.Default,
                TestContext.Current.CancellationToken
            );

            var grids = document.Blocks.OfType<GridBlock>().ToList();
            foreach (var table in report.Form.Tables)
            {
                var official = OfficialTable.Of(table, report);
                var grid = grids.FirstOrDefault(g => Same(g, official));
                Assert.True(
                    grid is not null,
                    $"{format}, seed {seed}: {table.Name} was not read back as it was written."
                );
            }
        }
    }

    /// <summary>Sheets and readers may add rows above a table (its heading), never columns; line breaks within labels do not count.</summary>
    private static bool Same(GridBlock grid, OfficialTable official)
    {
        var above = grid.Rows - official.Rows;
        if (above is < 0 or > 1 || grid.Columns != official.Columns)
        {
            return false;
        }

        var read = grid
            .Cells.Where(c => c.Row >= above)
            .Select(c => (c.Row - above, c.Column, c.RowSpan, c.ColumnSpan, Flat(c.Text)));
        var written = official.Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, Flat(c.Text)));
        return read.Order().SequenceEqual(written.Order());
    }

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static byte[] Written(string format, AnnualReport report)
    {
        using var output = new MemoryStream();
        ReportWriters.For(format)!.Write(report, output);
        return output.ToArray();
    }
}
