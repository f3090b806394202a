using System.Buffers;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Finds telephone, mail and address of the body in the prose.</summary>
internal static class ContactSearch
{
    private static readonly string[] PhoneMarkers = ["联系电话", "咨询电话", "电话", "电　话"];
    private static readonly string[] AddressMarkers = ["联系地址", "通讯地址", "办公地址", "地址"];

    /// <summary>One of these stands in every telephone number's, address's or mail's words.</summary>
    private static readonly SearchValues<char> OfMarkers = SearchValues.Create("话址@＠");

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create("，。；,;\n（(");

    public static ContactDetails? In(Narrative narrative)
    {
        var (body, phone, mail, address) = ((string?)null, (string?)null, (string?)null, (string?)null);
        Place? place = null;
        foreach (var paragraph in Paragraphs(narrative))
        {
            var text = paragraph.Text;
            if (!text.AsSpan().ContainsAny(OfMarkers))
            {
                continue;
            }

            var before = (phone, mail, address);
            phone ??= Phone(text);
            mail ??= Mail(text);
            address ??= Address(text);
            if (before != (phone, mail, address))
            {
                place ??= paragraph.Place;
                body ??= Body(text);
            }
        }

        return phone is null && mail is null && address is null
            ? null
            : new ContactDetails(body, phone, mail, address, place);
    }

    /// <summary>The preamble and the last sections first: that is where contacts stand.</summary>
    private static IEnumerable<ReportParagraph> Paragraphs(Narrative narrative) =>
        narrative.Preamble.Concat(narrative.Sections.Reverse().SelectMany(s => s.Paragraphs));

    private static string? Phone(string text)
    {
        foreach (var marker in PhoneMarkers)
        {
            var at = text.IndexOf(marker, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var rest = text.AsSpan(at + marker.Length);
            var start = 0;
            while (
                start < rest.Length && start < 6 && !Glyphs.IsDigit(rest[start]) && Glyphs.Fold(rest[start]) is not '('
            )
            {
                start++;
            }

            var end = start;
            while (end < rest.Length && IsOfPhone(rest[end]))
            {
                end++;
            }

            var number = Glyphs.Compact(rest[start..end]).Trim('-', '(', ')');
            if (number.Count(char.IsAsciiDigit) >= 5)
            {
                return number;
            }
        }

        return null;
    }

    private static bool IsOfPhone(char c) =>
        Glyphs.IsDigit(c)
        || Glyphs.IsSpace(c)
        || (Glyphs.KindOf(c) & GlyphKind.Dash) != GlyphKind.None
        || Glyphs.Fold(c) is '(' or ')';

    private static string? Mail(string text)
    {
        var at = text.AsSpan().IndexOfAny('@', '＠');
        if (at <= 0)
        {
            return null;
        }

        var (start, end) = (at, at + 1);
        while (start > 0 && IsOfMail(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsOfMail(text[end]))
        {
            end++;
        }

        var mail = Glyphs.Compact(text.AsSpan(start, end - start)).TrimEnd('.');
        return start < at && mail.IndexOf('.', mail.IndexOf('@', StringComparison.Ordinal)) > 0 ? mail : null;
    }

    private static bool IsOfMail(char c) =>
        char.IsAsciiLetterOrDigit(Glyphs.Fold(c)) || Glyphs.Fold(c) is '.' or '_' or '-';

    private static string? Address(string text)
    {
        foreach (var marker in AddressMarkers)
        {
            var at = text.IndexOf(marker, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var rest = text.AsSpan(at + marker.Length).TrimStart(" 　");
            if (rest.IsEmpty || rest[0] is not ('：' or ':' or '为'))
            {
                continue;
            }

            rest = Glyphs.Trim(rest[1..]);
            var end = rest.IndexOfAny(AddressEnds);
            var address = Glyphs.Trim(end < 0 ? rest : rest[..end]);
            if (address.Length is >= 4 and <= 60 && !address.StartsWith("http"))
            {
                return address.ToString();
            }
        }

        return null;
    }

    private static string? Body(string text)
    {
        var end = text.IndexOf("联系", StringComparison.Ordinal);
        while (end > 0)
        {
            var start = text.LastIndexOfAny(['与', '和', '同', '请', '向'], end - 1);
            if (start >= 0 && end - start is > 3 and <= 40)
            {
                var body = Glyphs.Compact(text.AsSpan(start + 1, end - start - 1));
                return body.AsSpan().ContainsAny("，。；：") ? null : body;
            }

            end = text.IndexOf("联系", end + 2, StringComparison.Ordinal);
        }

        return null;
    }
}
