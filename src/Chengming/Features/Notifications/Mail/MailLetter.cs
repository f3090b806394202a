using System.Globalization;
using System.Text;
using Chengming.Time;

namespace Chengming.Features.Notifications.Mail;

/// <summary>A mail as it is handed to the server.</summary>
/// <param name="Id">Stays the same when it is sent again, so that a server can tell a second copy.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text.</param>
/// <param name="WrittenAt">When it was written.</param>
internal sealed record MailLetter(Guid Id, string To, string Subject, string Text, DateTimeOffset WrittenAt)
{
    private const int LongestWord = 39;

    /// <summary>The message after RFC 5322 and 2045: header and text in UTF-8, transported in base64, so that no line can be misread.</summary>
    public string ToMessage(string from, string fromName)
    {
        var domain = from[(from.LastIndexOf('@') + 1)..];
        var date = WrittenAt
            .ToOffset(ChinaTime.Offset)
            .ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        var text = Text.ReplaceLineEndings("\r\n");
        return $"""
            Date: {date} +0800
            From: {Encoded(fromName)} <{from}>
            To: <{To}>
            Subject: {Encoded(Subject)}
            Message-ID: <{Id:N}@{domain}>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks)}
            """.ReplaceLineEndings("\r\n");
    }

    /// <summary>Words of a header after RFC 2047, several where one would be too long; never cut within a character.</summary>
    private static string Encoded(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > LongestWord)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(rune);
        }

        words.Add(word.ToString());
        return string.Join(
            "\n ",
            words.Select(w => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(w))}?=")
        );
    }
}
