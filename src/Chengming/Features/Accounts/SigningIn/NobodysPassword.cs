using Microsoft.AspNetCore.Identity;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>
/// A hash that belongs to nobody. Where there is no password to compare with, this one is compared, so that the time of the answer does
/// not tell whether an account exists.
/// </summary>
public sealed class NobodysPassword(IPasswordHasher<StaffAccount> hasher)
{
    private static readonly StaffAccount Nobody = new("nobody", "nobody", Guid.Empty);

    private readonly Lazy<string> hash = new(() => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Takes as long as a real comparison.</summary>
    public void Verify(string password) => hasher.VerifyHashedPassword(Nobody, hash.Value, password);
}
