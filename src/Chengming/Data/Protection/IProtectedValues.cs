namespace Chengming.Data.Protection;

/// <summary>
/// The encrypted values of a table. Whoever keeps ciphertexts registers one, so that a rotation of the keys (密钥轮换) finds all of them.
/// </summary>
public interface IProtectedValues
{
    /// <summary>What they are, for people.</summary>
    string Title { get; }

    /// <summary>How many values were encrypted with the key whose ciphertexts begin with <paramref name="cipherPrefix"/>.</summary>
    Task<long> CountAsync(string cipherPrefix, CancellationToken cancel);

    /// <summary>
    /// Encrypts with the current key what stands under an older one, a value at a time, leaving alone what somebody changes meanwhile. May be
    /// broken off and taken up again.
    /// </summary>
    /// <returns>How many values were encrypted anew.</returns>
    Task<long> ReprotectAsync(CancellationToken cancel);
}
