using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing;

/// <summary>Writes a blank form to be filled in by hand, with hints at what each section must contain.</summary>
[Term("空白表样写出器")]
public interface ITemplateWriter
{
    /// <summary>The format as the command line and addresses name it: <c>docx</c>, <c>xlsx</c>.</summary>
    string Format { get; }

    /// <summary>The media type for downloads.</summary>
    string MediaType { get; }

    /// <summary>Writes the blank form.</summary>
    void WriteTemplate(ReportForm form, Stream output);
}
