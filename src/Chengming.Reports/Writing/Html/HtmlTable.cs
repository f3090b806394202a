using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chengming.Law;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Html;

/// <summary>
/// Draws an official table as HTML that a screen reader can follow: caption, header cells with their scope, and at every figure its
/// permanent identifier as anchor and the headers it stands under.
/// </summary>
/// <remarks>
/// Figures carry one of the classes <c>zero</c>, <c>number</c>, <c>blank</c>, <c>unread</c> and <c>na</c>. The table stands in a
/// region that scrolls by itself on narrow screens.
/// </remarks>
[Term("网页表格")]
public static class HtmlTable
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The table as a fragment.</summary>
    public static string Of(OfficialTable table, AnnualReport report, HtmlTableOptions? options = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(output, table, report, options);
        return output.ToString();
    }

    /// <summary>Writes the table as a fragment.</summary>
    public static void Write(
        TextWriter output,
        OfficialTable table,
        AnnualReport report,
        HtmlTableOptions? options = null
    )
    {
        options ??= new HtmlTableOptions();
        var name = table.Table.Id;
        var section = report.Form.Sections.FirstOrDefault(s => s.Number == table.Table.Section);
        var caption = options.Caption ?? $"{table.Table.Name} {section?.Label}".TrimEnd();
        output.Write(
            $"<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{name}-caption\">\n"
        );
        output.Write($"<table class=\"official official-{Layout(table)}\" id=\"{name}\">\n");
        output.Write($"<caption id=\"{name}-caption\">{Encoded(caption)}</caption>\n");
        var headers = new HeaderIndex(table);
        if (table.HeaderRows > 0)
        {
            output.Write("<thead>\n");
            Rows(output, 0, table.HeaderRows);
            output.Write("</thead>\n");
        }

        // A block with its own heading is a row group of its own.
        int[] starts =
        [
            table.HeaderRows,
            .. table
                .Cells.Where(c => c.Kind == OfficialCellKind.BlockHeading && c.Row > table.HeaderRows)
                .Select(c => c.Row),
            table.Rows,
        ];
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            output.Write("<tbody>\n");
            Rows(output, starts[i], starts[i + 1]);
            output.Write("</tbody>\n");
        }

        output.Write("</table>\n</div>\n");

        void Rows(TextWriter to, int from, int until)
        {
            for (var row = from; row < until; row++)
            {
                to.Write("<tr>");
                foreach (var cell in table.Cells.Where(c => c.Row == row))
                {
                    HtmlCell.Write(to, cell, report, headers, options);
                }

                to.Write("</tr>\n");
            }
        }
    }

    /// <summary>Text or attribute value with everything encoded that HTML could take for markup.</summary>
    internal static string Encoded(string text) => Encoder.Encode(PrintableText.Of(text));

    private static string Layout(OfficialTable table)
    {
        var name = table.Table.Layout.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
