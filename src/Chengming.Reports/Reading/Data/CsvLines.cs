using System.Text;

namespace Chengming.Reports.Reading.Data;

/// <summary>A record of a CSV file.</summary>
/// <param name="Number">The line it begins on, from 1.</param>
/// <param name="Fields">Its fields without their quotes.</param>
internal sealed record CsvLine(int Number, IReadOnlyList<string> Fields);

/// <summary>Takes comma-separated values apart as RFC 4180 has them; line feeds alone are line ends too.</summary>
internal static class CsvLines
{
    /// <summary>The records, empty lines left out.</summary>
    /// <exception cref="UnreadableDocumentException">A quoted field has no end, or text follows its closing quote.</exception>
    public static IEnumerable<CsvLine> Of(string text)
    {
        var (position, line) = (0, 1);
        while (position < text.Length)
        {
            var (fields, start) = (new List<string>(), line);
            do
            {
                fields.Add(
                    position < text.Length && text[position] == '"'
                        ? Quoted(text, ref position, ref line)
                        : Plain(text, ref position)
                );
            } while (TakeComma(text, ref position));

            TakeLineEnd(text, ref position, ref line);
            if (fields is not [""])
            {
                yield return new CsvLine(start, fields);
            }
        }
    }

    private static string Plain(string text, ref int position)
    {
        var start = position;
        var length = text.AsSpan(start).IndexOfAny(',', '\r', '\n');
        position = length < 0 ? text.Length : start + length;
        return text[start..position];
    }

    private static string Quoted(string text, ref int position, ref int line)
    {
        var (value, start) = (new StringBuilder(), line);
        for (position++; position < text.Length; position++)
        {
            var c = text[position];
            if (c != '"')
            {
                line += c == '\n' ? 1 : 0;
                value.Append(c);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                value.Append(text[position++]);
            }
            else
            {
                position++;
                return value.ToString();
            }
        }

        throw new UnreadableDocumentException($"CSV 第 {start} 行：引号没有结束。");
    }

    private static bool TakeComma(string text, ref int position)
    {
        if (position >= text.Length || text[position] != ',')
        {
            return false;
        }

        position++;
        return true;
    }

    private static void TakeLineEnd(string text, ref int position, ref int line)
    {
        if (position >= text.Length)
        {
            return;
        }

        if (text[position] is not ('\r' or '\n'))
        {
            throw new UnreadableDocumentException($"CSV 第 {line} 行：右引号之后还有文字。");
        }

        position += text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
        line++;
    }
}
