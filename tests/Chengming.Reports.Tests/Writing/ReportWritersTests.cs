using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;

namespace Chengming.Reports.Tests.Writing;

public class ReportWritersTests
{
    [Fact]
    public void All_AreInTheOrderInWhichDownloadsAreOffered()
    {
        string[] order = ["docx", "pdf", "xlsx", "html", "json", "csv"];

        Assert.Equal(order.Where(f => ReportWriters.For(f) is not null), ReportWriters.All.Select(w => w.Format));
        Assert.Equal(["docx", "pdf", "xlsx"], ReportWriters.Templates.Select(t => t.Format));
    }

    [Fact]
    public void For_UnknownFormat_IsNull()
    {
        Assert.Null(ReportWriters.For("ofd"));
        Assert.Null(ReportWriters.TemplateFor("html"));
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void BlankReport_HasEverySectionAndOnlyBlankCells(string key)
    {
        var form = ReportForms.WithKey(key);
        var blank = BlankReport.Of(form);

        Assert.Equal(form.Sections.Select(s => s.Number), blank.Sections.Select(s => s.Number));
        Assert.Equal(5, blank.Section(1)!.Parts.Count);
        Assert.All(form.Cells, c => Assert.Equal(c.IsForeign ? CellState.Unread : CellState.Blank, blank[c].State));
    }

    [Fact]
    public void Write_EveryFormat_LeavesTheStreamOpenAndNeedsNoSeeking()
    {
        var report = SampleReports.Valid("2021", seed: 1);
        foreach (var writer in ReportWriters.All)
        {
            using var output = new ForwardOnlyStream();
            writer.Write(report, output);

            Assert.True(output.CanWrite, writer.Format);
            Assert.NotEqual(0, output.Written);
        }
    }

    /// <summary>A stream like that of a response: it can only be written, from first to last.</summary>
    private sealed class ForwardOnlyStream : Stream
    {
        private bool closed;

        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => !closed;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        protected override void Dispose(bool disposing)
        {
            closed = true;
            base.Dispose(disposing);
        }
    }
}
