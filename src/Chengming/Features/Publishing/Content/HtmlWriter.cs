using System.Globalization;
using System.Text;
using Chengming.Features.Publishing.Content.Reading;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content;

/// <summary>
/// Writes blocks as HTML. One text has one way to be written, and reading it again gives the same text; that is what makes it
/// safe in any browser.
/// </summary>
internal sealed class HtmlWriter(ILineWriter? marks = null)
{
    private static readonly (Format Format, string Element)[] Looks =
    [
        (Format.Strong, "strong"),
        (Format.Emphasised, "em"),
        (Format.Underlined, "u"),
        (Format.Struck, "s"),
        (Format.Lowered, "sub"),
        (Format.Raised, "sup"),
    ];

    private readonly StringBuilder html = new();

    public static string Write(IReadOnlyList<Block> blocks, ILineWriter? marks = null)
    {
        var writer = new HtmlWriter(marks);
        writer.All(blocks);
        return writer.html.ToString();
    }

    private void All(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            One(block);
        }
    }

    private void One(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Paragraph(paragraph);
                break;
            case TextList list:
                List(list);
                break;
            case Quotation quotation:
                html.Append("<blockquote>");
                All(quotation.Blocks);
                html.Append("</blockquote>");
                break;
            case Figure figure:
                html.Append("<figure>");
                Bare(figure.Blocks);
                html.Append("<figcaption>");
                Line(figure.Caption);
                html.Append("</figcaption></figure>");
                break;
            case Table table:
                Table(table);
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} is no part of a text.");
        }
    }

    private void Paragraph(Paragraph paragraph)
    {
        var name = paragraph.Level == 0 ? "p" : $"h{(char)('0' + paragraph.Level)}";
        html.Append('<').Append(name);
        Class(ClassOf(paragraph.Alignment) ?? (paragraph.IsIndented ? "indent" : null));
        html.Append('>');
        Line(paragraph.Runs);
        html.Append("</").Append(name).Append('>');
    }

    private void List(TextList list)
    {
        var name = list.Numbering is null ? "ul" : "ol";
        html.Append('<').Append(name);
        if (list.Numbering is { } numbering)
        {
            Attribute("type", numbering.Style == '1' ? null : numbering.Style.ToString());
            Number("start", numbering.Start);
        }

        html.Append('>');
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            Bare(item);
            html.Append("</li>");
        }

        html.Append("</").Append(name).Append('>');
    }

    // The only paragraph of an item needs no element of its own.
    private void Bare(IReadOnlyList<Block> blocks)
    {
        if (
            blocks is [Paragraph { IsPlain: true } first, ..]
            && blocks.OfType<Paragraph>().Count(p => p.Level == 0) == 1
        )
        {
            Line(first.Runs);
            All([.. blocks.Skip(1)]);
        }
        else
        {
            All(blocks);
        }
    }

    private void Table(Table table)
    {
        html.Append("<table>");
        if (table.Caption.Count > 0)
        {
            html.Append("<caption>");
            Line(table.Caption);
            html.Append("</caption>");
        }

        Rows("thead", table.Head);
        Rows("tbody", table.Body);
        html.Append("</table>");
    }

    private void Rows(string part, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Append('<').Append(part).Append('>');
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                Cell(cell);
            }

            html.Append("</tr>");
        }

        html.Append("</").Append(part).Append('>');
    }

    private void Cell(Cell cell)
    {
        html.Append(cell.IsHeader ? "<th" : "<td");
        Attribute("scope", cell.Scope);
        Number("colspan", cell.Columns);
        Number("rowspan", cell.Rows);
        if (cell.Blocks is [Paragraph { Level: 0, IsIndented: false } only])
        {
            Class(ClassOf(only.Alignment));
            html.Append('>');
            Line(only.Runs);
        }
        else
        {
            html.Append('>');
            Bare(cell.Blocks);
        }

        html.Append(cell.IsHeader ? "</th>" : "</td>");
    }

    private void Line(IReadOnlyList<Run> runs)
    {
        if (marks is null)
        {
            Links(runs);
        }
        else
        {
            marks.Write(runs, html, Links);
        }
    }

    private void Links(IReadOnlyList<Run> runs)
    {
        foreach (var part in Parts(runs, r => r.Link))
        {
            if (part[0].Link is not { } link)
            {
                Look(part, 0);
                continue;
            }

            html.Append("<a");
            Attribute("href", link);
            Attribute("rel", SafeAddress.IsOutside(link) ? "noopener" : null);
            html.Append('>');
            Look(part, 0);
            html.Append("</a>");
        }
    }

    private void Look(IReadOnlyList<Run> runs, int look)
    {
        if (look == Looks.Length)
        {
            foreach (var run in runs)
            {
                Run(run);
            }

            return;
        }

        var (format, name) = Looks[look];
        foreach (var part in Parts(runs, r => (r.Format & format) != Format.None))
        {
            if ((part[0].Format & format) == Format.None)
            {
                Look(part, look + 1);
                continue;
            }

            html.Append('<').Append(name).Append('>');
            Look(part, look + 1);
            html.Append("</").Append(name).Append('>');
        }
    }

    private void Run(Run run)
    {
        switch (run.Kind)
        {
            case RunKind.Text:
                Escape(run.Text, quote: "\"");
                break;
            case RunKind.Break:
                html.Append("<br>");
                break;
            default:
                html.Append("<img");
                Attribute("src", run.Address);
                Attribute("alt", run.Text);
                html.Append('>');
                break;
        }
    }

    private static IEnumerable<IReadOnlyList<Run>> Parts<T>(IReadOnlyList<Run> runs, Func<Run, T> by)
    {
        for (var i = 0; i < runs.Count; )
        {
            var key = by(runs[i]);
            var end = i + 1;
            while (end < runs.Count && EqualityComparer<T>.Default.Equals(by(runs[end]), key))
            {
                end++;
            }

            yield return end - i == runs.Count ? runs : [.. runs.Skip(i).Take(end - i)];
            i = end;
        }
    }

    private static string? ClassOf(Alignment alignment) =>
        alignment switch
        {
            Alignment.Centre => "text-center",
            Alignment.End => "text-end",
            _ => null,
        };

    private void Class(string? name) => Attribute("class", name);

    private void Number(string name, int number) =>
        Attribute(name, number == 1 ? null : number.ToString(CultureInfo.InvariantCulture));

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            html.Append(' ').Append(name).Append("=\"");
            Escape(value, quote: "&quot;");
            html.Append('"');
        }
    }

    private void Escape(string text, string quote)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append(quote),
                '\u00A0' => html.Append("&nbsp;"),
                _ => html.Append(c),
            };
        }
    }
}
