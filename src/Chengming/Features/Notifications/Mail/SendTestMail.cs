using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Chengming.Time;

namespace Chengming.Features.Notifications.Mail;

/// <summary>发送测试邮件: hands one mail to the server at once and says what the server said.</summary>
internal sealed class SendTestMail(PlatformDb db, PlatformSettings settings, TimeProvider clock)
{
    /// <summary>Field of the address.</summary>
    public const string Field = "To";

    /// <summary>Sends it by the settings as they are saved, whether mail is switched on or not.</summary>
    /// <returns>What the server said.</returns>
    public async Task<Outcome<string>> RunAsync(string? to, ActionContext context, CancellationToken cancel)
    {
        var mail = await settings.GetAsync<MailSettings>(cancel);
        if (mail.Host.Length == 0 || mail.From.Length == 0)
        {
            return new Problem("", "还没有填写邮件服务器和发件地址，请先到系统设置的“邮件发送”中填写并保存。");
        }

        if (to?.Trim() is not { Length: > 0 } address || !MailSettings.IsAddress(address))
        {
            return new Problem(Field, "请填写完整的邮箱地址，例如 name@example.gov.cn。");
        }

        var now = clock.GetUtcNow();
        var letter = new MailLetter(
            Guid.CreateVersion7(now),
            address,
            "测试邮件：政府信息公开工作后台",
            $"收到这封邮件，说明“邮件发送”的设置可以使用。\n发出时间：{ChinaTime.DateAndTime(now)}\n\n{mail.Closing}",
            now
        );
        string answer;
        Problem? refusal = null;
        try
        {
            answer = await SmtpMailer.SendAsync(mail, letter, cancel);
        }
        catch (MailRefusedException refused)
        {
            answer = refused.Message;
            refusal = new Problem("", $"测试邮件没有发出。{refused.Message}");
        }

        var subject = new AuditSubject(nameof(MailSettings), null, MailSettings.Title);
        db.Record(context, new TestMailSent(subject, refusal is null, answer));
        await db.SaveChangesAsync(cancel);
        return refusal is null ? answer : refusal;
    }
}

/// <summary>Somebody tried out the mail settings.</summary>
/// <param name="Subject">The settings.</param>
/// <param name="IsTaken">True when the server took the mail.</param>
/// <param name="Answer">What the server said.</param>
[Term("发送测试邮件")]
public sealed record TestMailSent(AuditSubject Subject, bool IsTaken, string Answer) : AuditedEvent(Subject);
