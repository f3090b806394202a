using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection.Keys;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Operations.Keys;

/// <summary>销毁旧密钥: destroys a key that nothing stands under any more. Backups made before its rotation need a copy of the old file.</summary>
internal sealed class RetireKey(PlatformDb db, KeyRing ring, KeyInventory inventory)
{
    /// <summary>Destroys the key.</summary>
    public async Task<Outcome<RingEntry>> RunAsync(string id, ActionContext context, CancellationToken cancel)
    {
        if (ring.Keys.FirstOrDefault(k => k.Id == id) is not { RetiredAt: null } key)
        {
            return new Problem("Id", $"没有密钥 {id}，或者它已经销毁。用 keys list 查看全部密钥。");
        }

        if (key.IsCurrent)
        {
            return new Problem("Id", $"密钥 {id} 是当前密钥，先用 keys rotate 更换。");
        }

        if (await inventory.CountAsync(key, cancel) is > 0 and var left)
        {
            return new Problem("Id", $"仍有 {left} 项内容使用密钥 {id}，先用 keys renew 重新加密。");
        }

        db.Record(context, new KeyRetired(RotateKeys.Subject(key)));
        await db.SaveChangesAsync(cancel);
        ring.Retire(id, ciphersLeft: 0);
        return key;
    }
}

/// <summary>An old key of personal data was destroyed.</summary>
[Term("销毁密钥")]
public sealed record KeyRetired(AuditSubject Subject) : AuditedEvent(Subject);
