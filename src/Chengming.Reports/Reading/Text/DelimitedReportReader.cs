using System.Text;
using Chengming.Law;
using Chengming.Reports.Reading.Excel;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Text;

/// <summary>Reads a sheet saved as text: comma, semicolon or tab between cells, quotation marks around them.</summary>
[Term("分隔文本读取器")]
public sealed class DelimitedReportReader : IDocumentReader
{
    /// <inheritdoc/>
    public bool Recognizes(ReadOnlyMemory<byte> content, string fileName) =>
        (
            fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || fileName.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
        ) && (TextDecoding.Utf16Of(content.Span) is not null || !content.Span.Contains((byte)0));

    /// <inheritdoc/>
    public SourceDocument Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel
    )
    {
        var text = TextDecoding.Decode(content.Span);
        var budget = new ReadingBudget(limits, cancel);
        budget.PayCharacters(text.Length);
        var sheet = new SheetDraft(null);
        var row = 0;
        foreach (var fields in RowsOf(text, SeparatorOf(text)))
        {
            for (var column = 0; column < fields.Count; column++)
            {
                if (fields[column].Length > 0)
                {
                    sheet.Set(row, column, fields[column]);
                }
            }

            row++;
        }

        return new SourceDocument(fileName, "csv", FlowBlocks.From(SheetFlow.Of(sheet, budget)));
    }

    // The separator that stands most often outside quotation marks in the opening of the file.
    private static char SeparatorOf(string text)
    {
        var counts = new Dictionary<char, int>
        {
            [','] = 0,
            ['\t'] = 0,
            [';'] = 0,
        };
        var quoted = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 16_384)))
        {
            quoted ^= c == '"';
            if (!quoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
        }

        return counts.MaxBy(c => c.Value).Key;
    }

    private static IEnumerable<List<string>> RowsOf(string text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                fields.Add(Take(field));
            }
            else if (c is '\n' or '\r')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                fields.Add(Take(field));
                yield return fields;
                fields = [];
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(Take(field));
        yield return fields;
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        field.Clear();
        // ="00123" is how sheets keep text from becoming a number.
        return text.Length > 2 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"'
            ? text[2..^1]
            : text;
    }
}
