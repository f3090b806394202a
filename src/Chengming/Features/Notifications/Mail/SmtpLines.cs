using System.Globalization;
using System.Text;

namespace Chengming.Features.Notifications.Mail;

/// <summary>A server's answer: a number of three digits and its lines.</summary>
internal sealed record SmtpAnswer(int Code, IReadOnlyList<string> Lines)
{
    public bool IsGood => Code is >= 200 and < 400;

    /// <summary>The answer in one line, as people look it up.</summary>
    public override string ToString() => $"{Code} {string.Join(' ', Lines)}";
}

/// <summary>The lines of the mail protocol over a stream.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private const int LongestLine = 2_000;
    private const int MostLines = 100;

    private readonly byte[] buffer = new byte[1_024];
    private int begin;
    private int end;

    /// <summary>True when the server said more than was read; before the connection becomes encrypted that is an attack.</summary>
    public bool HasUnread => begin < end;

    public async Task WriteAsync(string line, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancel);
        await stream.FlushAsync(cancel);
    }

    public async Task<SmtpAnswer> ReadAsync(CancellationToken cancel)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(cancel);
            if (
                line.Length < 3
                || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            )
            {
                throw new MailRefusedException("对方的应答不是邮件服务器的应答，请核对主机名、端口和连接加密方式。");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpAnswer(code, lines);
            }
        }

        throw new MailRefusedException("邮件服务器的应答过长。");
    }

    private async Task<string> LineAsync(CancellationToken cancel)
    {
        var line = new List<byte>();
        while (line.Count < LongestLine)
        {
            if (begin == end)
            {
                begin = 0;
                end = await stream.ReadAsync(buffer, cancel);
                if (end == 0)
                {
                    throw new MailRefusedException("邮件服务器中断了连接。");
                }
            }

            var next = buffer[begin++];
            if (next == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next);
        }

        throw new MailRefusedException("邮件服务器的应答过长。");
    }
}
